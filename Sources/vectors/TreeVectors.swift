internal import Ledger
internal import Merge

/// Tree hashes over the first n of some leaves. Protocol.md §4.2.
struct TreeVectors: Encodable {
    let leaves: [String]
    /// One for each number of leaves, from none to all.
    let roots: [String]

    init() throws {
        let digests = (0..<17).map { Digest.sha256([UInt8($0)]) }
        var tree = TreeHash()
        var roots = [tree.root.hex]
        for digest in digests {
            tree.append(digest)
            roots.append(tree.root.hex)
        }
        self.leaves = digests.map(\.hex)
        self.roots = roots
    }
}
