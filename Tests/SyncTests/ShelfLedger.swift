import Ledger
import Merge
import Records
import Sync
import TestSupport

/// Serves the same small piece as often as asked: only the responder's counting matters.
struct ShelfLedger: SyncLedger {
    private let circle: Circle
    private let piece: Piece
    private let piecesEach: Int

    init(circle: Circle, piecesEach: Int) throws {
        self.circle = circle
        self.piecesEach = piecesEach
        var log = LogState(birth: circle[0].birth)
        piece = try circle[0].piece([.create(1)], after: &log)
    }

    func frontier() -> Frontier {
        Frontier(
            space: circle.trust.space, foldLevel: 1, peersDigest: .zero, logs: [],
            trusted: circle.trust.roots)
    }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) -> (pieces: [Piece], more: Bool)? {
        (Array(repeating: piece, count: piecesEach), false)
    }

    func receive(_ piece: Piece) -> Int { 0 }

    func item(of replica: ReplicaID) -> FrontierItem? { nil }
}
