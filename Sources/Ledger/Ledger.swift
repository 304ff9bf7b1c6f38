/// What this target is: entries, chains, signed heads, births and delegations, erasable contents, the
/// byte format and the storage that every backend provides. Protocol.md §2–§5 specify the bytes.
///
/// What it must not know: what the operations mean (Records), what a plan is (Alliance), how bytes
/// travel (Sync, Peering), where they lie (SQLiteLedger), and that staff exist at all (Staff).
package enum LedgerFormat {
    /// The protocol version that founding documents pin.
    package static let version: UInt32 = 1
}

/// What a valid entry and a valid piece may hold at most. Protocol.md §3.6.
///
/// The limits are part of validity: every node must draw them at the same place, so they change only
/// with the protocol version.
package enum Limits {
    package static let bodyBytesMax = 256 * 1024
    package static let contentsBytesMax = 1024 * 1024
    package static let contentScalarsMax = 200_000
    package static let contentsMax = 4_096
    package static let operationsMax = 4_096
    package static let headsMax = 256
    /// An edit of a text beyond one of these is an unknown operation; the entry stays valid.
    package static let editTriplesMax = 4_096
    package static let editParentsMax = 256
    package static let checkpointBytesMax = 256 * 1024
    package static let pieceEntriesMax = 256
    package static let birthBytesMax = 1_024
    package static let memberBytesMax = 32
    package static let foundersMax = 2_000

    /// The most bytes that one piece can take: entries up to the checkpoint distance, and one more
    /// entry of the largest size.
    package static let pieceBytesMax =
        checkpointBytesMax + bodyBytesMax + contentsBytesMax + 256 * 1024
}
