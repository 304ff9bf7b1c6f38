package import Ledger
package import Merge

/// What a sync needs of a node: given by the composition root, so that this target knows neither
/// storage nor folding.
package protocol SyncLedger: Sendable {
    func frontier() async throws -> Frontier

    /// The pieces of a log after an entry, each ending at a signed head, until `bytesAim` is reached;
    /// and whether there is more. nil where the log is not held, or where its entry there has another
    /// hash than the given one.
    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)?

    /// Verifies and commits one piece; the number of entries that were new.
    func receive(_ piece: Piece) async throws -> Int

    /// Members of whose logs nothing is taken now, with the code that says why: they are not asked for.
    func putOff() async -> [MemberID: String]

    /// How far a log is held; nil where no entry of it is.
    func item(of replica: ReplicaID) async -> FrontierItem?
}

extension SyncLedger {
    package func putOff() -> [MemberID: String] { [:] }
}
