package import Ledger
package import Merge
package import Records
package import Sync

/// What a sync sees of a node, over any store; as the composition root gives it to the HTTP binding.
package struct StoreLedger: SyncLedger {
    private let chronicle: Chronicle
    private let store: any SpaceStore

    package init(chronicle: Chronicle, store: any SpaceStore) {
        self.chronicle = chronicle
        self.store = store
    }

    package func frontier() async throws -> Frontier {
        let trust = await chronicle.trust
        return Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest,
            logs: await chronicle.states, trusted: trust.roots)
    }

    package func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        guard let log = await chronicle.state(of: replica) else { return nil }
        return try await PieceReader(storage: store).pieces(
            of: log, after: sequence, hash: hash, bytesAim: bytesAim,
            countMax: SyncLimits.piecesMax)
    }

    package func receive(_ piece: Piece) async throws -> Int {
        try await chronicle.receive(piece)
    }

    package func item(of replica: ReplicaID) async -> FrontierItem? {
        guard let log = await chronicle.state(of: replica), log.held > 0 else { return nil }
        return FrontierItem(log)
    }
}
