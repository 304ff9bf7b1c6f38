package import Merge

/// Cuts what a store holds of a log into pieces, each ending at a signed head. Protocol.md §5.3.
package struct PieceReader: Sendable {
    private let storage: any LedgerStorage

    package init(storage: any LedgerStorage) {
        self.storage = storage
    }

    /// The pieces after an entry, until `bytesAim` or `countMax` is reached, and whether there is more.
    /// nil where the log does not reach that far, or holds another hash there than the given one.
    /// `through` ends the log earlier than it ends.
    package func pieces(
        of log: LogState, after sequence: UInt64, hash: Digest?, bytesAim: Int, countMax: Int,
        through end: UInt64? = nil
    ) async throws -> (pieces: [Piece], more: Bool)? {
        let end = min(end ?? log.held, log.held)
        guard log.held >= sequence else { return nil }
        if sequence > 0, let hash {
            let place = EntryPlace(replica: log.replica, sequence: sequence)
            guard try await storage.hashes(of: [place])[place] == hash else { return nil }
        }
        var pieces: [Piece] = []
        var bytes = 0
        var next = sequence + 1
        while next <= end, bytes < bytesAim, pieces.count < countMax {
            guard let run = try await run(of: log, next, through: end) else { break }
            next += UInt64(run.entries.count)
            bytes += run.entries.reduce(0) { $0 + $1.bodyBytes.count + $1.contents.sizeBytes }
            pieces.append(Piece(entries: run.entries, head: run.head, birth: log.birth))
        }
        return (pieces, next <= end)
    }

    /// The longest run within the limits that ends at a signed head. Authors sign often enough that
    /// the next head is never further away than a piece may reach.
    private func run(
        of log: LogState, _ first: UInt64, through end: UInt64
    ) async throws -> (entries: [Entry], head: SignedHead)? {
        let last = min(end, first + UInt64(Limits.pieceEntriesMax) - 1)
        let heads = try await storage.heads(
            of: log.replica, from: first, countMax: Limits.pieceEntriesMax)
        guard let nearest = heads.first, nearest.sequence <= last else { return nil }
        var entries = try await storage.entries(
            of: log.replica, in: first...last, entriesMax: Limits.pieceEntriesMax,
            bytesMax: Limits.checkpointBytesMax)
        if let end = entries.last?.sequence, end < nearest.sequence {
            entries = try await storage.entries(
                of: log.replica, in: first...nearest.sequence, entriesMax: Limits.pieceEntriesMax,
                bytesMax: Limits.pieceBytesMax)
        }
        guard let end = entries.last?.sequence,
            let head = heads.last(where: { $0.sequence <= end })
        else { return nil }
        entries.removeAll { $0.sequence > head.sequence }
        guard let hash = entries.last?.hash else { return nil }
        // Only the signature travels; the receiver computes the tree hash that it covers.
        let position = LogHead(
            replica: log.replica, sequence: head.sequence, hash: hash, tree: .zero)
        return (
            entries, SignedHead(head: position, suite: head.suite, signature: head.signature)
        )
    }
}
