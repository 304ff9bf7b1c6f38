package import Merge

/// The Merkle tree hash of RFC 9162 §2.1 over the entry hashes of a log, grown leaf by leaf.
///
/// Holds only the peaks: one digest for each bit that is set in the number of leaves.
package struct TreeHash: Equatable, Sendable {
    package private(set) var count: UInt64
    /// From the largest complete subtree to the smallest.
    package private(set) var peaks: [Digest]

    package init() {
        self.count = 0
        self.peaks = []
    }

    /// Peaks as a store keeps them; nil if their number does not fit the count.
    package init?(count: UInt64, peaks: [Digest]) {
        guard peaks.count == count.nonzeroBitCount else { return nil }
        self.count = count
        self.peaks = peaks
    }

    package mutating func append(_ entryHash: Digest) {
        var hasher = Hasher256()
        hasher.update(byte: 0)
        hasher.update(entryHash)
        var node = hasher.digest()
        var bits = count
        while bits & 1 == 1, let left = peaks.popLast() {
            node = Self.parent(left, node)
            bits >>= 1
        }
        peaks.append(node)
        count += 1
    }

    /// The tree hash; of no leaves it is the hash of nothing.
    package var root: Digest {
        guard var root = peaks.last else { return Digest.sha256([]) }
        for left in peaks.dropLast().reversed() { root = Self.parent(left, root) }
        return root
    }

    private static func parent(_ left: Digest, _ right: Digest) -> Digest {
        var hasher = Hasher256()
        hasher.update(byte: 1)
        hasher.update(left)
        hasher.update(right)
        return hasher.digest()
    }
}
