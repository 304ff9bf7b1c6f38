internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
internal import SQLiteLedger
internal import Staff
internal import Sync

extension LocalNode {
    /// Where the data is, when each peer was last reached, what awaits a decision.
    func status() async throws -> JSONValue {
        let logs = await chronicle.states
        let frontier = try await access.frontier()
        let waiting = logs.reduce(UInt64(0)) { $0 + ($1.held - $1.folded) }
        let conflicts = try await store.conflicts(countMax: 1_000)
        var rows: [JSONValue] = []
        for peer in peers.peers { rows.append(try await status(of: peer, logs)) }
        var attention: [JSONValue] = []
        if waiting > 0 {
            attention.append([
                "code": "waiting",
                "message": .string(
                    words(
                        ja: "前提となる記録が届くのを待っている記録が \(waiting) 件あります",
                        en: "Entries that wait for others which they build on: \(waiting)")),
            ])
        }
        if !conflicts.isEmpty {
            attention.append([
                "code": "candidates",
                "message": .string(
                    words(
                        ja: "両方の案があります（\(conflicts.count)件）",
                        en: "Several candidates stand side by side (\(conflicts.count))")),
            ])
        }
        let own = frontier.peersDigest.hex
        for peer in peers.peers {
            let memory = await contacts.peer(peer.member)
            if memory.problems?.values.contains("diverged") == true {
                let problem = PeerProblem(code: "diverged").message
                attention.append([
                    "code": "diverged", "id": .string(peer.member.text),
                    "message": .string(problem.text(japanese: Language.isJapanese)),
                ])
            }
            if let digest = memory.peersDigest, digest != own {
                attention.append([
                    "code": "peers_differ",
                    "message": .string(
                        words(
                            ja: "\(peer.descriptor.nameJapanese)とは、信頼する相手の一覧が違います",
                            en: "\(peer.descriptor.nameEnglish) trusts another list of peers")),
                ])
            }
        }
        return [
            "id": .string(member.text), "space": .string(descriptor.space.description),
            "data": .string(folder.path),
            "entries": .int(Int(clamping: logs.reduce(UInt64(0)) { $0 + $1.held })),
            "waiting": .int(Int(clamping: waiting)),
            "frontier_digest": .string(frontier.digest.hex), "peers_digest": .string(own),
            "fold_level": .int(Int(FoldRules.level)),
            "state_hash": .string(try await store.stateHash().hex), "peers": .array(rows),
            "conflicts": .array(try await conflicts.asyncMap(conflict)),
            "attention": .array(attention),
        ]
    }

    private func conflict(_ key: FieldKey) async throws -> JSONValue {
        let record = try await reader.record(key.record)
        return [
            "record": .string(key.record.description),
            "field": .string(record?.kind.rules.field(key.field)?.name ?? "\(key.field)"),
        ]
    }

    private func status(of peer: PeerList.Peer, _ logs: [LogState]) async throws -> JSONValue {
        let memory = await contacts.peer(peer.member)
        var ahead: UInt64 = 0
        var behind: UInt64 = 0
        var unseen = memory.held
        for log in logs {
            let there = unseen.removeValue(forKey: log.replica.description) ?? 0
            if log.held > there { ahead += log.held - there } else { behind += there - log.held }
        }
        behind += unseen.values.reduce(0, +)
        return [
            "id": .string(peer.member.text),
            "last_sync": JSONValue(
                memory.lastSync.map { Date(timeIntervalSince1970: $0).ISO8601Format() }),
            "ahead": .int(Int(clamping: ahead)), "behind": .int(Int(clamping: behind)),
            "last_error": JSONValue(memory.lastError),
        ]
    }

    /// Everything that can be checked: the databases, every hash, every signed head, the fold.
    func verify() async throws -> JSONValue {
        let problems = try await store.integrityCheck()
        guard problems.isEmpty else { throw SQLiteStoreError(.corrupt, "integrity") }
        try await staff.verify()
        var entries = 0
        for log in await chronicle.states {
            entries += try await verify(log)
        }
        let before = try await store.stateHash()
        try await chronicle.rebuild()
        let after = try await store.stateHash()
        guard before == after else { throw SQLiteStoreError(.corrupt, "state hash") }
        return ["ok": true, "entries": .int(entries), "state_hash": .string(after.hex)]
    }

    private func verify(_ log: LogState) async throws -> Int {
        var state = LogState(birth: log.birth)
        while state.held < log.held {
            guard
                let found = try await access.pieces(
                    of: log.replica, after: state.held, hash: nil,
                    bytesAim: SyncLimits.messageBytesAim), !found.pieces.isEmpty
            else { throw SQLiteStoreError(.corrupt, "log") }
            do {
                for piece in found.pieces {
                    state = try VerifiedPiece(verifying: piece, continuing: state).log
                }
            } catch {
                throw SQLiteStoreError(.corrupt, error.code)
            }
        }
        guard state.hash == log.hash else { throw SQLiteStoreError(.corrupt, "log") }
        return Int(clamping: state.held)
    }

    func words(ja: String, en: String) -> String { Language.isJapanese ? ja : en }
}

extension Array where Element: Sendable {
    /// Maps one after another, on the caller's actor.
    func asyncMap<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ transform: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var mapped: [Value] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
