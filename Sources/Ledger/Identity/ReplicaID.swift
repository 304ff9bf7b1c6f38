package import Merge

/// The id of a replica, one installation's log: the hash of its birth. Protocol.md §2.5.
package struct ReplicaID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) {
        self.digest = digest
    }

    package var description: String { digest.hex }

    package static func < (left: ReplicaID, right: ReplicaID) -> Bool {
        left.digest < right.digest
    }
}
