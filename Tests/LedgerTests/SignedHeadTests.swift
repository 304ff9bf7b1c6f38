internal import Ledger
internal import Merge
internal import Testing

/// What a head's signature covers. Protocol.md §4.3.
struct SignedHeadTests {
    private func head(_ author: Author) -> LogHead {
        LogHead(
            replica: author.birth.replica, sequence: 258, hash: .sha256([1]), tree: .sha256([2]))
    }

    @Test
    func `The signed bytes are what the specification says`() throws {
        let author = try Author()
        let expected =
            [26] + Array("tasukeai head signature v1".utf8) + [0, 0, 0, 1]
            + author.birth.space.digest.bytes + author.birth.replica.digest.bytes
            + [0, 0, 0, 0, 0, 0, 1, 2] + Reference32.sha256([1]) + Reference32.sha256([2])
        #expect(head(author).signedBytes(space: author.birth.space, suite: .current) == expected)
    }

    @Test
    func `A head verifies under its own birth and no other`() throws {
        let author = try Author()
        let signed = author.sign(head(author))
        #expect(signed.verifies(birth: author.birth))
        let other = try Author("141305", seed: 2)
        #expect(!signed.verifies(birth: other.birth))
        #expect(!other.sign(head(author)).verifies(birth: author.birth))
        #expect(!other.sign(head(author)).verifies(birth: other.birth))
    }

    @Test
    func `A head with another part does not verify`() throws {
        let author = try Author()
        let signed = author.sign(head(author))
        let good = signed.head
        let others = [
            LogHead(replica: good.replica, sequence: 259, hash: good.hash, tree: good.tree),
            LogHead(replica: good.replica, sequence: 258, hash: good.tree, tree: good.tree),
            LogHead(replica: good.replica, sequence: 258, hash: good.hash, tree: good.hash),
        ]
        for head in others {
            let changed = SignedHead(head: head, suite: .current, signature: signed.signature)
            #expect(!changed.verifies(birth: author.birth))
        }
    }

    @Test
    func `A signature with one bit changed, or of another length, does not verify`() throws {
        let author = try Author()
        let signed = author.sign(head(author))
        for bit in 0..<(64 * 8) {
            var signature = signed.signature
            signature[bit / 8] ^= 1 << UInt8(bit % 8)
            let changed = SignedHead(head: signed.head, suite: .current, signature: signature)
            #expect(!changed.verifies(birth: author.birth), "bit \(bit)")
        }
        for signature in [[], Array(signed.signature.dropLast()), signed.signature + [0]] {
            let changed = SignedHead(head: signed.head, suite: .current, signature: signature)
            #expect(!changed.verifies(birth: author.birth))
        }
    }

    @Test
    func `A signature for one space does not serve in another`() throws {
        let author = try Author()
        let other = SpaceID(.sha256([7]))
        let signed = author.key.sign(head(author), space: other)
        #expect(!signed.verifies(birth: author.birth))
    }
}
