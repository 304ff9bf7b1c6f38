internal import Ledger
internal import Merge
internal import Testing

/// Contents can be erased and the entry's hash stays. Protocol.md §3.7.
struct EntryContentsTests {
    private static let seed = [UInt8](1...16)
    private let contents = EntryContents(values: ["題名", "", "ｶﾞ\u{301}"], seed: seed)
    private let lengths: [UInt32] = [2, 0, 3]

    private func error(_ seed: [UInt8], _ slots: [ContentSlot], _ lengths: [UInt32]) -> LedgerError?
    {
        ledgerError { _ = try EntryContents(seed: seed, slots: slots, lengths: lengths) }
    }

    @Test
    func `Commitments and root are what the specification says, computed another way`() {
        let texts = ["題名", "", "ｶﾞ\u{301}"]
        let commitments = texts.indices.map { index in
            Reference32.hash(
                "tasukeai content v1",
                Reference32.hmac(Self.seed, [0, 0, 0, UInt8(index)]) + Array(texts[index].utf8))
        }
        let root = Reference32.hash(
            "tasukeai contents v1", Reference32.number(3) + commitments.flatMap(\.self))
        #expect((0..<3).map { contents.commitment($0).bytes } == commitments)
        #expect(contents.root.bytes == root)
    }

    @Test
    func `Without contents there is no seed, and the root is zero`() throws {
        #expect(EntryContents.none.root == .zero)
        #expect(EntryContents(values: [], seed: Self.seed) == .none)
        #expect(EntryContents.none.storedBytes.isEmpty)
        #expect(try EntryContents(stored: [], lengths: []) == .none)
        #expect(error(Self.seed, [], []) == .malformed("seed"))
    }

    @Test(arguments: 0..<3)
    func `Erasing one content keeps the root and leaves its neighbours readable`(index: Int) throws
    {
        let erased = contents.erasing(index)
        #expect(erased.root == contents.root)
        #expect(erased.seed.isEmpty)
        #expect(erased.slots[index].text == nil)
        for other in 0..<3 where other != index {
            #expect(
                erased.slots[other].text?.utf8.elementsEqual(
                    contents.slots[other].text?.utf8 ?? "".utf8) == true)
        }
        let read = try EntryContents(stored: erased.storedBytes, lengths: lengths)
        #expect(read == erased)
        #expect(read.root == contents.root)
    }

    @Test
    func `Erasing in any order gives the same, and twice changes nothing`() {
        let one = contents.erasing(0).erasing(2)
        let other = contents.erasing(2).erasing(0)
        #expect(one == other)
        #expect(one.erasing(0) == one)
        #expect(one.erasing(1).root == contents.root)
        #expect(one.sizeBytes == 0)
    }

    @Test
    func `After an erasure neither the seed nor the salt of what is gone is kept`() {
        let erased = contents.erasing(0)
        let salt = Reference32.hmac(Self.seed, [0, 0, 0, 0])
        let bytes = erased.storedBytes
        for secret in [salt, Self.seed, Array("題名".utf8)] {
            let found = bytes.indices.contains { bytes[$0...].starts(with: secret) }
            #expect(!found)
        }
    }

    @Test
    func `The root depends on every value, on the seed and on the order`() {
        let others = [
            EntryContents(values: ["題名", "", "ｶﾞ"], seed: Self.seed),
            EntryContents(values: ["", "題名", "ｶﾞ\u{301}"], seed: Self.seed),
            EntryContents(values: ["題名", "", "ｶﾞ\u{301}", ""], seed: Self.seed),
            EntryContents(values: ["題名", "", "ｶﾞ\u{301}"], seed: [UInt8](2...17)),
        ]
        for other in others { #expect(other.root != contents.root) }
    }

    @Test
    func `Values that look alike are not the same`() {
        let composed = EntryContents(values: ["が"], seed: Self.seed)
        let decomposed = EntryContents(values: ["か\u{3099}"], seed: Self.seed)
        #expect("が" == "か\u{3099}")
        #expect(composed != decomposed)
        #expect(composed.root != decomposed.root)
    }

    @Test
    func `A content has exactly the declared length in scalars`() {
        #expect(error(Self.seed, [.value("か\u{3099}")], [2]) == nil)
        for length in [0, 1, 3, UInt32.max] {
            #expect(
                error(Self.seed, [.value("か\u{3099}")], [length])
                    == .malformed("length of a content"))
        }
        let salt = [UInt8](repeating: 1, count: 32)
        #expect(error([], [.salted("か", salt: salt)], [2]) == .malformed("length of a content"))
    }

    @Test
    func `The number of contents is the declared one`() {
        #expect(error(Self.seed, [.value("a")], []) == .malformed("number of contents"))
        #expect(error(Self.seed, [.value("a")], [1, 1]) == .malformed("number of contents"))
    }

    @Test(arguments: [0, 1, 15, 17, 32])
    func `A seed has sixteen bytes`(count: Int) {
        let seed = [UInt8](repeating: 1, count: count)
        #expect(error(seed, [.value("a")], [1]) == .malformed("seed"))
    }

    @Test
    func `A seed stands beside whole contents only`() {
        let salt = [UInt8](repeating: 1, count: 32)
        #expect(error(Self.seed, [.salted("a", salt: salt)], [1]) == .malformed("salt"))
        #expect(
            error(Self.seed, [.missing(commitment: .zero)], [1])
                == .malformed("seed beside a missing content"))
        #expect(error([], [.salted("a", salt: [1])], [1]) == .malformed("salt"))
        #expect(
            error([], [.value("a"), .missing(commitment: .zero)], [1, 1]) == .malformed("seed"))
    }

    @Test(
        arguments: [
            ("an overlong form", [0xc0, 0x80]), ("half a pair", [0xed, 0xa0, 0x80]),
            ("beyond Unicode", [0xf4, 0x90, 0x80, 0x80]), ("a lone byte", [0x80]),
            ("a start", [0xe3]),
        ] as [(String, [UInt8])])
    func `A content is valid UTF-8`(name: String, text: [UInt8]) {
        let stored = WireBytes().bytes(2, Self.seed).message(3, WireBytes().bytes(1, text))
        for length in 0...4 {
            let found = ledgerError {
                _ = try EntryContents(stored: stored.bytes, lengths: [UInt32(length)])
            }
            #expect(found == .malformed("UTF-8 of a content"), "\(name)")
        }
    }

    @Test(arguments: [31, 33])
    func `A commitment has 32 bytes and stands alone`(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        let whole = [UInt8](repeating: 7, count: 32)
        for content in [
            WireBytes().bytes(3, bytes), WireBytes().bytes(1, [0x61]).bytes(3, whole),
            WireBytes().bytes(2, whole).bytes(3, whole),
        ] {
            let found = ledgerError {
                let stored = WireBytes().message(3, content)
                _ = try EntryContents(stored: stored.bytes, lengths: [1])
            }
            #expect(found == .malformed("commitment"))
        }
    }
}
