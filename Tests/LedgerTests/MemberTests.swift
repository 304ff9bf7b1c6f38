internal import Ledger
internal import Merge
internal import Seeding
internal import Testing

/// Member ids and founding documents. Protocol.md §2.1, §2.2.
struct MemberTests {
    @Test(arguments: ["142069", "141305", "142077", "142140", "011002", "131016"])
    func `A municipality code is a city`(text: String) throws {
        #expect(try MemberID(text).isCity)
    }

    @Test(arguments: ["a", "adviser-1", "x0", "z-", String(repeating: "a", count: 32)])
    func `A name in small letters is an adviser`(text: String) throws {
        #expect(try !MemberID(text).isCity)
    }

    @Test(arguments: [
        ("", "length"), (String(repeating: "a", count: 33), "length"), ("142068", "check_digit"),
        ("14206", "check_digit"), ("1420690", "check_digit"), ("0", "check_digit"),
        ("-a", "characters"), ("1a", "characters"), ("A", "characters"), ("a_b", "characters"),
        ("a b", "characters"), ("１４２０６９", "characters"), ("é", "characters"),
        ("a\u{0}", "characters"),
    ])
    func `Another id is refused with a reason`(text: String, reason: String) {
        let error = ledgerError { _ = try MemberID(text) }
        #expect(error == .badMember(reason))
    }

    @Test
    func `Of all last digits one holds`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let digits = (0..<5).map { _ in "\(random.below(10))" }.joined()
            let holding = (0..<10).filter { (try? MemberID("\(digits)\($0)")) != nil }
            #expect(holding.count == 1, "\(digits)")
        }
    }

    @Test
    func `The space id is the hash of the founding document`() throws {
        let founders = try ["142069", "141305"].map { try MemberID($0) }
        let document = try FoundingDocument(name: "kanagawa", founders: founders)
        let bytes = WireBytes().number(1, 1).bytes(2, Array("kanagawa".utf8))
            .bytes(3, Array("141305".utf8)).bytes(3, Array("142069".utf8)).bytes
        #expect(document.spaceID.digest.bytes == Reference32.hash("tasukeai space v1", bytes))
        let reversed = try FoundingDocument(name: "kanagawa", founders: founders.reversed())
        #expect(reversed.spaceID == document.spaceID)
        let other = try FoundingDocument(name: "kanagawa2", founders: founders)
        #expect(other.spaceID != document.spaceID)
    }

    @Test(arguments: ["", "A", "a b", "か", String(repeating: "a", count: 65)])
    func `A space has a plain name`(name: String) throws {
        let founder = try MemberID("142069")
        #expect(throws: LedgerError.malformed("space name")) {
            try FoundingDocument(name: name, founders: [founder])
        }
    }

    @Test
    func `Founders are some, different, and at most 2,000`() throws {
        let founder = try MemberID("142069")
        for founders in [[], [founder, founder]] {
            #expect(throws: LedgerError.malformed("founders")) {
                try FoundingDocument(name: "a", founders: founders)
            }
        }
        let many = try (0...2_000).map { try MemberID("m\($0)") }
        #expect(throws: LedgerError.malformed("founders")) {
            try FoundingDocument(name: "a", founders: many)
        }
        #expect(throws: Never.self) {
            try FoundingDocument(name: "a", founders: Array(many.dropLast()))
        }
    }
}
