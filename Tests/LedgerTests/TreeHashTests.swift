internal import Ledger
internal import Merge
internal import Seeding
internal import Testing

/// The tree hash against an independent one. Protocol.md §4.2.
struct TreeHashTests {
    @Test
    func `The tree hash of up to 300 leaves is that of RFC 9162`() {
        var random = SeededGenerator(seed: 9_162)
        var tree = TreeHash()
        var leaves: [[UInt8]] = []
        #expect(tree.root.bytes == Reference32.tree([]))
        for count in 1...300 {
            let leaf = random.bytes(32)
            leaves.append(leaf)
            tree.append(Digest(leaf) ?? .zero)
            #expect(tree.root.bytes == Reference32.tree(leaves[...]), "\(count) leaves")
            #expect(tree.count == UInt64(count))
            #expect(tree.peaks.count == count.nonzeroBitCount)
        }
    }

    @Test
    func `A tree goes on from its stored peaks`() throws {
        var tree = TreeHash()
        for leaf in 0..<77 { tree.append(.sha256([UInt8(leaf)])) }
        var stored = try TreeHash(count: tree.count, peaks: tree.peaks).required()
        tree.append(.zero)
        stored.append(.zero)
        #expect(stored == tree)
        #expect(stored.root == tree.root)
    }

    @Test
    func `Peaks that do not fit the count are refused`() {
        #expect(TreeHash(count: 3, peaks: [.zero]) == nil)
        #expect(TreeHash(count: 0, peaks: [.zero]) == nil)
        #expect(TreeHash(count: .max, peaks: []) == nil)
    }

    @Test
    func `A leaf is no node, and order matters`() {
        func root(_ leaves: [Digest]) -> Digest {
            var tree = TreeHash()
            for leaf in leaves { tree.append(leaf) }
            return tree.root
        }
        let (one, two) = (Digest.sha256([1]), Digest.sha256([2]))
        #expect(root([one, two]) != root([two, one]))
        #expect(root([root([one, two])]) != root([one, two]))
        #expect(root([one]) != one)
    }
}
