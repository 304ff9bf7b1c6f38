internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ShowStatus: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> NodeStatus {
        try await handler.status(call)
    }
}

extension RebuildRecords: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> NodeStatus {
        handler.rebuilding.set(true)
        defer { handler.rebuilding.set(false) }
        try await handler.chronicle.rebuild()
        return try await handler.status(call)
    }
}

extension RequestHandler {
    private static let conflictsShownMax = 1_000

    func status(_ call: Call) async throws -> NodeStatus {
        let logs = await chronicle.states
        let peers = try await node.peers.peerStandings()
        let conflicts = try await store.conflicts(countMax: Self.conflictsShownMax)
        let attention = try await attention(logs, peers, conflicts: conflicts.count, call)
        return NodeStatus(
            id: member.text, space: parts.descriptor.space.description,
            data: try await node.upkeep.dataFolder(),
            entries: Int(clamping: logs.reduce(UInt64(0)) { $0 + $1.held }),
            waiting: Int(clamping: Self.waiting(logs)),
            frontierDigest: try await node.peers.frontierDigest().hex,
            peersDigest: await chronicle.trust.digest.hex, foldLevel: Int(FoldRules.level),
            stateHash: try await store.stateHash().hex,
            peers: peers.map { Self.status(of: $0, logs, call) },
            conflicts: try await conflicts.asyncMap(conflict), attention: attention)
    }

    /// Entries that are held and not folded.
    static func waiting(_ logs: [LogState]) -> UInt64 {
        logs.reduce(UInt64(0)) { $0 + ($1.held - $1.folded) }
    }

    private func conflict(_ key: FieldKey) async throws -> NodeStatus.Conflict {
        let record = try await reader.record(key.record)
        return NodeStatus.Conflict(
            record: key.record.description,
            field: record?.kind.rules.field(key.field)?.name ?? "\(key.field)")
    }

    private static func status(
        of peer: PeerStanding, _ logs: [LogState], _ call: Call
    ) -> NodeStatus.Peer {
        var ahead: UInt64 = 0
        var behind: UInt64 = 0
        // What a peer says it holds may be anything.
        var unseen = peer.held
        for log in logs {
            let there = unseen.removeValue(forKey: log.replica.description) ?? 0
            if log.held > there {
                ahead = ahead.addingSaturating(log.held - there)
            } else {
                behind = behind.addingSaturating(there - log.held)
            }
        }
        behind = unseen.values.reduce(behind) { $0.addingSaturating($1) }
        return NodeStatus.Peer(
            id: peer.member.text,
            lastSync: peer.lastSync.map { Date(timeIntervalSince1970: $0).ISO8601Format() },
            ahead: Int(clamping: ahead), behind: Int(clamping: behind),
            lastError: peer.problem?.code,
            lastErrorMessage: peer.problem.map { call.words($0.message) })
    }
}

extension UInt64 {
    fileprivate func addingSaturating(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
