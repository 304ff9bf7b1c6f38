import Ledger
import Merge
import Sync
import TestSupport

/// Takes everything but one log.
struct RefusingLedger: SyncLedger {
    let inner: StoreLedger
    let refused: ReplicaID

    func frontier() async throws -> Frontier { try await inner.frontier() }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        try await inner.pieces(of: replica, after: sequence, hash: hash, bytesAim: bytesAim)
    }

    func receive(_ piece: Piece) async throws -> Int {
        guard piece.replica != refused else { throw LedgerError.tooLarge("log") }
        return try await inner.receive(piece)
    }

    func item(of replica: ReplicaID) async -> FrontierItem? { await inner.item(of: replica) }
}
