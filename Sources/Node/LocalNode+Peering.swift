internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import Sync

/// The node as its peers and its own syncs see it.
struct NodeAccess: PeerAccess {
    let chronicle: Chronicle
    let store: any SpaceStore

    func frontier() async throws -> Frontier {
        let trust = await chronicle.trust
        return Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest,
            logs: await chronicle.states, trusted: trust.roots)
    }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        guard let log = await chronicle.state(of: replica), log.held >= sequence else { return nil }
        if sequence > 0, let hash {
            let place = EntryPlace(replica: replica, sequence: sequence)
            guard try await store.hashes(of: [place])[place] == hash else { return nil }
        }
        var pieces: [Piece] = []
        var bytes = 0
        var next = sequence + 1
        while next <= log.held, bytes < bytesAim, pieces.count < SyncLimits.piecesMax {
            guard let (piece, size) = try await piece(of: log, from: next) else { break }
            next = piece.first + UInt64(piece.entries.count)
            bytes += size
            pieces.append(piece)
        }
        return (pieces, next <= log.held)
    }

    /// The longest run within the limits that ends at a signed head.
    private func piece(of log: LogState, from first: UInt64) async throws -> (Piece, Int)? {
        let last = min(log.held, first + UInt64(Limits.pieceEntriesMax) - 1)
        let entries = try await store.entries(
            of: log.replica, in: first...last, entriesMax: Limits.pieceEntriesMax,
            bytesMax: Limits.checkpointBytesMax)
        let heads = try await store.heads(
            of: log.replica, from: first, countMax: Limits.pieceEntriesMax)
        guard let end = entries.last?.sequence,
            let head = heads.last(where: { $0.sequence <= end }) ?? heads.first
        else { return nil }
        var run = entries
        if head.sequence > end {
            run = try await store.entries(
                of: log.replica, in: first...head.sequence, entriesMax: Limits.pieceEntriesMax,
                bytesMax: Limits.pieceBytesMax)
        }
        run = run.filter { $0.sequence <= head.sequence }
        guard let last = run.last, last.sequence == head.sequence else { return nil }
        let signed = SignedHead(
            head: LogHead(
                replica: log.replica, sequence: head.sequence, hash: last.hash, tree: .zero),
            suite: head.suite, signature: head.signature)
        let size = run.reduce(0) { $0 + $1.bodyBytes.count + $1.contents.sizeBytes }
        return (Piece(entries: run, head: signed, birth: log.birth), size)
    }

    func receive(_ piece: Piece) async throws -> Int {
        try await chronicle.receive(piece)
    }

    func item(of replica: ReplicaID) async -> FrontierItem? {
        guard let log = await chronicle.state(of: replica), log.held > 0 else { return nil }
        return FrontierItem(log)
    }

    func trustedBirth(of replica: ReplicaID) async -> Birth? {
        guard let birth = await chronicle.state(of: replica)?.birth,
            await chronicle.trust.roots[birth.member] == birth.delegation.rootKey
        else { return nil }
        return birth
    }

    func admit(birth bytes: [UInt8]) async throws -> Birth {
        try await chronicle.learn(birth: bytes)
    }
}

extension LocalNode {
    var access: NodeAccess { NodeAccess(chronicle: chronicle, store: store) }

    /// Who we are to peers. The transport key is read once and lives in the closure.
    func identity() throws -> PeerIdentity {
        let seed = try KeyFile.read(purpose: "transport", in: folder)
        guard let key = SecretKey(seed: seed), key.publicKey == birth.transportKey else {
            throw LedgerError.badSignature("transport key")
        }
        return PeerIdentity(birth: birth) { message in
            // A key cannot be copied into a closure; its seed can.
            SecretKey(seed: seed)?.signature(of: message) ?? []
        }
    }
}
