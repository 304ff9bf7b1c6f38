package import Ledger
package import Merge

/// The part of a log that follows an entry that the asker holds.
package struct PullRange: Hashable, Sendable {
    package let replica: ReplicaID
    package let after: UInt64
    /// The hash of entry `after`; the replica id where `after` is 0.
    package let hash: Digest

    package init(replica: ReplicaID, after: UInt64, hash: Digest) {
        self.replica = replica
        self.after = after
        self.hash = hash
    }
}
