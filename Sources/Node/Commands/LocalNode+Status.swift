internal import Alliance
internal import CivicCalendar
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff
internal import Sync
internal import UseCases

extension LocalNode {
    /// Where the data is, when each peer was last reached, what awaits a decision.
    func status() async throws -> JSONValue {
        let logs = await chronicle.states
        let frontier = try await access.frontier()
        let waiting = logs.reduce(UInt64(0)) { $0 + ($1.held - $1.folded) }
        let costly = await chronicle.costly.values.reduce(0, +)
        let conflicts = try await store.conflicts(countMax: 1_000)
        var rows: [JSONValue] = []
        for peer in peers.peers { rows.append(try await status(of: peer, logs)) }
        var attention: [JSONValue] = []
        if waiting > costly {
            attention.append([
                "code": "waiting",
                "message": .string(
                    words(
                        ja: "前提となる記録が届くのを待っている記録が \(waiting - costly) 件あります",
                        en: "Entries that wait for others which they build on: \(waiting - costly)")
                ),
            ])
        }
        attention += await intakeAttention()
        let missing = await chronicle.missingReplicas
        if !missing.isEmpty {
            attention.append([
                "code": "missing_peer",
                "replicas": .array(missing.prefix(20).map { .string($0.description) }),
                "message": .string(
                    words(
                        ja: "まだ登録していない参加者の記録を前提にした記録があります。その記述書を受け取って peer add してください",
                        en:
                            "Entries build on a member whose descriptor is not held here; get it and peer add it"
                    )
                ),
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
        if (try? KeyProtection.state(of: folder)) == .partial {
            attention.append([
                "code": "keys_partly_protected",
                "message": .string(
                    words(
                        ja: "鍵フォルダーの保護が途中です。ノードを止めて keys protect を実行してください",
                        en: "The key folder is partly protected: stop the node, run keys protect")),
            ])
        }
        if let root = rootAttention() { attention.append(root) }
        attention += diskAttention() + damageAttention()
        attention += await silenceAttention()
        if let certificate = certificateAttention() { attention.append(certificate) }
        attention += await storeAttention()
        attention += try await hostingAttention()
        if let name = await descriptorNameAttention() { attention.append(name) }
        attention += clockAttention()
        if let months = await monthAttention() { attention.append(months) }
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
            let strangers = (memory.strangers ?? []).filter { id in
                (try? MemberID(id)).map { $0 != member && peers[$0] == nil } ?? false
            }
            if !strangers.isEmpty {
                let ids = strangers.joined(separator: ", ")
                attention.append([
                    "code": "unknown_member", "ids": .array(strangers.map(JSONValue.string)),
                    "message": .string(
                        words(
                            ja: "\(peer.descriptor.nameJapanese)が信頼している \(ids) を、まだ登録していません。"
                                + "その記述書を受け取り、指紋を照合して peer add してください",
                            en:
                                "\(peer.descriptor.nameEnglish) trusts \(ids), whose descriptor is not "
                                + "held here: get it, compare fingerprints, peer add it")),
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

    /// Where whoever asks may see the city's own figures and they can be read: what is wrong with the staff
    /// records is told by other words, and must not keep `status` from being told.
    private func monthAttention() async -> JSONValue? {
        let call = Call(
            caller: Caller.current, seconds: Self.now, isJapanese: Language.isJapanese,
            release: nil, progress: { _, _ in })
        guard let months = try? await handler.monthsThatDiffer(call), !months.isEmpty else {
            return nil
        }
        let names = months.map(\.text)
        return [
            "code": "month_differs", "months": .array(names.map(JSONValue.string)),
            "message": .string(
                words(
                    ja: "公開した数値が、今の記録と合わない月があります（\(names.joined(separator: "、"))）。"
                        + "もう一度公開すると、変わった値だけが直ります（observation publish）",
                    en: "What was published no longer fits the records of "
                        + names.joined(separator: ", ")
                        + ". Publish the month again: only what changed is corrected "
                        + "(observation publish)")),
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
        // What a peer says it holds may be anything.
        var unseen = memory.held
        for log in logs {
            let there = unseen.removeValue(forKey: log.replica.description) ?? 0
            if log.held > there {
                ahead = ahead.addingSaturating(log.held - there)
            } else {
                behind = behind.addingSaturating(there - log.held)
            }
        }
        behind = unseen.values.reduce(behind) { $0.addingSaturating($1) }
        return [
            "id": .string(peer.member.text),
            "last_sync": JSONValue(
                memory.lastSync.map { Date(timeIntervalSince1970: $0).ISO8601Format() }),
            "ahead": .int(Int(clamping: ahead)), "behind": .int(Int(clamping: behind)),
            "last_error": JSONValue(memory.lastError),
            "last_error_message": JSONValue(
                memory.lastError.map {
                    PeerProblem(code: $0, status: memory.lastStatus).message
                        .text(japanese: Language.isJapanese)
                }),
        ]
    }

    func words(ja: String, en: String) -> String { Language.isJapanese ? ja : en }
}

extension UInt64 {
    func addingSaturating(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
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
