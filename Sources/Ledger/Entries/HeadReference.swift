package import Merge

/// A head of another log that an entry builds on. Protocol.md §3.2.
package struct HeadReference: Hashable, Comparable, Sendable {
    package let replica: ReplicaID
    package let sequence: UInt64
    package let hash: Digest

    package init(replica: ReplicaID, sequence: UInt64, hash: Digest) {
        self.replica = replica
        self.sequence = sequence
        self.hash = hash
    }

    package static func < (left: HeadReference, right: HeadReference) -> Bool {
        if left.replica != right.replica { return left.replica < right.replica }
        if left.sequence != right.sequence { return left.sequence < right.sequence }
        return left.hash < right.hash
    }
}
