internal import Ledger

/// The answering half of a sync: one message in, one message out.
package struct SyncResponder: Sendable {
    private let ledger: any SyncLedger

    package init(ledger: any SyncLedger) {
        self.ledger = ledger
    }

    package func frontier() async throws -> Frontier {
        try await ledger.frontier()
    }

    package func answer(_ request: PullRequest) async throws -> PullResponse {
        var pieces: [[UInt8]] = []
        var diverged: [ReplicaID] = []
        var bytes = 0
        var more = false
        for range in request.ranges {
            guard bytes < request.bytesAim, pieces.count < SyncLimits.piecesMax else {
                more = true
                break
            }
            guard
                let found = try await ledger.pieces(
                    of: range.replica, after: range.after, hash: range.hash,
                    bytesAim: request.bytesAim - bytes)
            else {
                diverged.append(range.replica)
                continue
            }
            let room = SyncLimits.piecesMax - pieces.count
            let compressed = found.pieces.prefix(room).map { PieceCompression.compress($0.bytes) }
            bytes += compressed.reduce(0) { $0 + $1.count }
            pieces += compressed
            if found.more || found.pieces.count > room { more = true }
        }
        return PullResponse(pieces: pieces, diverged: diverged, more: more)
    }

    /// Takes pieces one by one; each is committed before the next is looked at, so a broken stream
    /// loses nothing that came before.
    package func answer(_ request: PushRequest) async throws -> PushResponse {
        var outcomes: [ReplicaID: PushResponse.Outcome] = [:]
        for compressed in request.pieces {
            let bytes = try expand(compressed)
            let piece: Piece
            do { piece = try Piece(decoding: bytes) } catch { throw SyncError.ledger(error) }
            if outcomes[piece.replica]?.refused != nil { continue }
            var refused: String?
            do {
                _ = try await ledger.receive(piece)
            } catch let error as LedgerError {
                refused = error.code
            }
            outcomes[piece.replica] = PushResponse.Outcome(
                replica: piece.replica, held: await ledger.item(of: piece.replica)?.sequence ?? 0,
                refused: refused)
        }
        return PushResponse(outcomes: outcomes.values.sorted { $0.replica < $1.replica })
    }

    private func expand(_ bytes: [UInt8]) throws(SyncError) -> [UInt8] {
        do {
            return try PieceCompression.expand(bytes, bytesMax: Limits.pieceBytesMax)
        } catch {
            throw .ledger(error)
        }
    }
}
