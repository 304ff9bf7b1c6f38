internal import Ledger
internal import Merge
internal import Testing

/// Births and the delegations in them. Protocol.md §2.4, §2.5.
struct BirthTests {
    @Test
    func `A birth comes back from its bytes`() throws {
        let author = try Author()
        let read = try Birth(verifying: author.birth.bytes)
        #expect(read == author.birth)
        #expect(read.member.text == "142069")
        #expect(read.writingKey == author.key.publicKey)
        #expect(
            read.replica.digest.bytes == Reference32.hash("tasukeai replica v1", read.bytes))
    }

    @Test
    func `A birth with one bit changed is refused`() throws {
        let bytes = try Author().birth.bytes
        for bit in 0..<(bytes.count * 8) {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: LedgerError.self, "bit \(bit)") { try Birth(verifying: changed) }
        }
    }

    @Test
    func `A birth cut anywhere is refused`() throws {
        let bytes = try Author().birth.bytes
        for count in bytes.indices {
            #expect(throws: LedgerError.self) { try Birth(verifying: Array(bytes.prefix(count))) }
        }
    }

    @Test
    func `A birth beyond 1,024 bytes is refused before it is read`() {
        let bytes = [UInt8](repeating: 0, count: 1_025)
        let error = ledgerError { _ = try Birth(verifying: bytes) }
        #expect(error == .tooLarge("birth"))
    }

    @Test
    func `A node key that was not delegated opens no replica`() throws {
        let author = try Author()
        let stranger = try SecretKey(seed: [UInt8](repeating: 77, count: 32)).required()
        let error = ledgerError {
            _ = try Birth(
                delegation: author.birth.delegation, writingKey: author.key.publicKey,
                transportKey: author.transport.publicKey, sealingKey: author.birth.sealingKey,
                nonce: [UInt8](repeating: 0, count: 16), node: stranger)
        }
        #expect(error == .badSignature("birth"))
    }

    @Test
    func `A delegation by another root, or for another node key, is refused`() throws {
        let author = try Author()
        let other = try Author(seed: 2)
        let good = author.birth.delegation
        let swaps: [(UInt64, [UInt8])] = [
            (1, SpaceID(.zero).digest.bytes), (2, Array("141305".utf8)),
            (3, other.root.publicKey.bytes), (4, other.node.publicKey.bytes),
            (5, other.birth.delegation.signature),
        ]
        for (number, value) in swaps {
            let delegation = WireBytes()
                .bytes(1, number == 1 ? value : good.space.digest.bytes)
                .bytes(2, number == 2 ? value : Array(good.member.text.utf8))
                .bytes(3, number == 3 ? value : good.rootKey.bytes)
                .bytes(4, number == 4 ? value : good.nodeKey.bytes)
                .bytes(5, number == 5 ? value : good.signature)
            let error = ledgerError { _ = try Birth(verifying: birth(delegation, author)) }
            #expect(error == .badSignature("delegation"), "field \(number)")
        }
    }

    /// A birth whose own signature is true, around a delegation that may not be.
    private func birth(_ delegation: WireBytes, _ author: Author) -> [UInt8] {
        let unsigned = WireBytes().number(1, 1).message(2, delegation)
            .bytes(3, author.key.publicKey.bytes).bytes(4, author.transport.publicKey.bytes)
            .bytes(5, author.birth.sealingKey).bytes(6, [UInt8](repeating: 1, count: 16))
        let signature = author.node.signature(of: SigningDomain.birth.bytes + unsigned.bytes)
        return unsigned.bytes(7, signature).bytes
    }

    @Test(arguments: [0, 2, 255])
    func `An unknown suite is refused`(suite: UInt64) throws {
        let bytes = try Author().birth.bytes
        #expect(bytes.prefix(2) == [8, 1])
        let head = suite == 0 ? [] : WireBytes().number(1, suite).bytes
        let error = ledgerError { _ = try Birth(verifying: head + bytes.dropFirst(2)) }
        #expect(error == .unknownSuite(UInt32(suite)))
    }

    @Test
    func `Writing and transport key differ, nonce and sealing key have their lengths`() throws {
        let author = try Author()
        func birth(
            transport: PublicKey? = nil, sealing: Int = 32, nonce: Int = 16
        ) -> LedgerError? {
            ledgerError {
                _ = try Birth(
                    delegation: author.birth.delegation, writingKey: author.key.publicKey,
                    transportKey: transport ?? author.transport.publicKey,
                    sealingKey: [UInt8](repeating: 9, count: sealing),
                    nonce: [UInt8](repeating: 9, count: nonce), node: author.node)
            }
        }
        #expect(birth() == nil)
        #expect(birth(transport: author.key.publicKey) == .malformed("birth"))
        #expect(birth(sealing: 31) == .malformed("birth"))
        #expect(birth(sealing: 33) == .malformed("birth"))
        #expect(birth(nonce: 15) == .malformed("birth"))
        #expect(birth(nonce: 17) == .malformed("birth"))
    }
}
