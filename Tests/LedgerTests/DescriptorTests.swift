internal import Ledger
internal import Merge
internal import Testing

/// Descriptors and their fingerprints. Protocol.md §2.3.
struct DescriptorTests {
    private func descriptor(_ root: borrowing SecretKey) throws -> Descriptor {
        try Descriptor(
            space: Author.space(), member: MemberID("142069"), nameJapanese: "小田原市",
            nameEnglish: "Odawara", url: "https://example.invalid", nextRoot: .sha256([1]),
            root: root)
    }

    private func root(_ byte: UInt8) throws -> SecretKey {
        try SecretKey(seed: [UInt8](repeating: byte, count: 32)).required()
    }

    @Test
    func `A descriptor verifies with all its own parts`() throws {
        let good = try descriptor(root(1))
        let read = try Descriptor(
            space: good.space, member: good.member, nameJapanese: good.nameJapanese,
            nameEnglish: good.nameEnglish, url: good.url, rootKey: good.rootKey,
            nextRoot: good.nextRoot, signature: good.signature)
        #expect(read == good)
    }

    @Test
    func `A descriptor with any part of another does not verify`() throws {
        let good = try descriptor(root(1))
        let key = try root(2).publicKey
        for part in 0..<8 {
            let error = ledgerError {
                _ = try Descriptor(
                    space: part == 0 ? SpaceID(.zero) : good.space,
                    member: part == 1 ? MemberID("141305") : good.member,
                    nameJapanese: part == 2 ? "小田原" : good.nameJapanese,
                    nameEnglish: part == 3 ? "odawara" : good.nameEnglish,
                    url: part == 4 ? "" : good.url, rootKey: part == 5 ? key : good.rootKey,
                    nextRoot: part == 6 ? .zero : good.nextRoot,
                    signature: part == 7 ? Array(good.signature.reversed()) : good.signature)
            }
            #expect(error == .badSignature("descriptor"), "part \(part)")
        }
    }

    @Test
    func `A name written with other scalars is another name`() throws {
        let root = try root(1)
        let good = try Descriptor(
            space: Author.space(), member: MemberID("142069"), nameJapanese: "が", nameEnglish: "G",
            url: "", nextRoot: .zero, root: root)
        let error = ledgerError {
            _ = try Descriptor(
                space: good.space, member: good.member, nameJapanese: "か\u{3099}",
                nameEnglish: "G", url: "", rootKey: good.rootKey, nextRoot: .zero,
                signature: good.signature)
        }
        #expect(error == .badSignature("descriptor"))
    }

    @Test(arguments: [(0, 1, 0), (257, 1, 0), (1, 0, 0), (1, 257, 0), (1, 1, 2_049)])
    func `Names and addresses have a length`(japanese: Int, english: Int, url: Int) throws {
        let root = try root(1)
        let error = ledgerError {
            _ = try Descriptor(
                space: Author.space(), member: MemberID("142069"),
                nameJapanese: String(repeating: "a", count: japanese),
                nameEnglish: String(repeating: "a", count: english),
                url: String(repeating: "a", count: url), nextRoot: .zero, root: root)
        }
        #expect(error == .tooLarge("descriptor"))
    }

    @Test
    func `A fingerprint is eight groups of four digits, of space, member and key`() throws {
        let good = try descriptor(root(1))
        let hash = Reference32.hash(
            "tasukeai fingerprint v1",
            good.space.digest.bytes + Reference32.number(6) + Array("142069".utf8)
                + good.rootKey.bytes)
        let digits = Hexadecimal.text(Array(hash.prefix(16)))
        #expect(good.fingerprint.filter { $0 != " " } == digits)
        #expect(
            good.fingerprint.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
        #expect(try descriptor(root(2)).fingerprint != good.fingerprint)
    }
}
