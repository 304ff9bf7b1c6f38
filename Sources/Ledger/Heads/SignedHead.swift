package import Merge

/// A head and its author's signature: one verification authenticates the whole run before it.
package struct SignedHead: Equatable, Sendable {
    package let head: LogHead
    package let suite: Suite
    package let signature: [UInt8]

    package init(head: LogHead, suite: Suite, signature: [UInt8]) {
        self.head = head
        self.suite = suite
        self.signature = signature
    }

    /// Whether the replica's writing key signed this head in this space.
    package func verifies(birth: Birth) -> Bool {
        birth.replica == head.replica
            && birth.writingKey.verifies(
                signature: signature,
                message: head.signedBytes(space: birth.space, suite: suite))
    }
}

/// Where a log ends at some moment: what its author signs. Protocol.md §4.3.
package struct LogHead: Equatable, Sendable {
    package let replica: ReplicaID
    package let sequence: UInt64
    package let hash: Digest
    package let tree: Digest

    package init(replica: ReplicaID, sequence: UInt64, hash: Digest, tree: Digest) {
        self.replica = replica
        self.sequence = sequence
        self.hash = hash
        self.tree = tree
    }

    /// Domain, suite (4 bytes), space, replica, sequence (8 bytes), entry hash, tree hash.
    package func signedBytes(space: SpaceID, suite: Suite) -> [UInt8] {
        var bytes = SigningDomain.head.bytes
        for shift in [24, 16, 8, 0] as [UInt32] {
            bytes.append(UInt8(truncatingIfNeeded: suite.rawValue >> shift))
        }
        space.digest.append(to: &bytes)
        replica.digest.append(to: &bytes)
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: sequence >> UInt64(shift)))
        }
        hash.append(to: &bytes)
        tree.append(to: &bytes)
        return bytes
    }
}
