package import Merge

/// What a node knows of one log: whose it is, how far it is held, how far it is folded.
package struct LogState: Sendable {
    package let birth: Birth
    /// The sequence of the last entry held; 0 for none.
    package private(set) var held: UInt64
    /// The hash of the last entry held; the replica id before the first.
    package private(set) var hash: Digest
    package private(set) var tree: TreeHash
    /// The sequence of the last entry folded into records; never above `held`.
    package var folded: UInt64

    package var replica: ReplicaID { birth.replica }
    package var head: LogHead {
        LogHead(replica: replica, sequence: held, hash: hash, tree: tree.root)
    }

    package init(birth: Birth) {
        self.birth = birth
        self.held = 0
        self.hash = birth.replica.digest
        self.tree = TreeHash()
        self.folded = 0
    }

    /// A state as a store gives it back; nil if its parts do not fit each other.
    package init?(birth: Birth, held: UInt64, hash: Digest, tree: TreeHash, folded: UInt64) {
        guard tree.count == held, folded <= held else { return nil }
        self.birth = birth
        self.held = held
        self.hash = hash
        self.tree = tree
        self.folded = folded
    }

    /// Takes the next entry of the log.
    package mutating func append(_ entry: Entry) {
        precondition(
            entry.replica == replica && entry.sequence == held + 1,
            "entries are appended in order")
        held = entry.sequence
        hash = entry.hash
        tree.append(entry.hash)
    }
}
