package import Ledger
package import Merge

/// What a sync came to.
package struct SyncReport: Sendable {
    /// Entries that were new here.
    package var received = 0
    /// Entries that were new there.
    package var sent = 0
    /// Both held the same; nothing but one request was needed.
    package var wasSame = false
    package var foldLevel: UInt32?
    /// The digest of the other node's list of trusted members, where it differs or matters.
    package var peersDigest: Digest?
    /// Members whom the other node trusts and we do not, in order.
    package var strangers: [MemberID] = []
    package var problems: [Problem] = []
    /// How far the other node holds each log, as far as this sync knows.
    package var heldThere: [ReplicaID: UInt64] = [:]

    package init() {}

    /// A log that could not be carried on.
    package struct Problem: Hashable, Sendable {
        package let replica: ReplicaID
        package let code: String

        package init(replica: ReplicaID, code: String) {
            self.replica = replica
            self.code = code
        }
    }
}
