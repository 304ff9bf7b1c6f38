internal import Foundation
internal import Ledger
internal import Merge
internal import Node
internal import NodeFolder
internal import Requests
internal import Testing

/// What an adviser signs for a city's machine, and what is taken of it.
@Suite struct `Delegations to a host` {
    private struct NoKey: Error {}

    private let nodeSeed = [UInt8](repeating: 3, count: 32)
    private let rootSeed = [UInt8](repeating: 5, count: 32)

    /// A secret key cannot be copied, so `#require` cannot give one.
    private func key(_ seed: [UInt8]) throws -> SecretKey {
        guard let key = SecretKey(seed: seed) else { throw NoKey() }
        return key
    }

    private func request(
        name: String = "幹事（部会）", space: SpaceID? = nil, host: String = "142069"
    ) throws -> HostingRequest {
        let node = try key(nodeSeed).publicKey
        return try HostingRequest(
            space: try space ?? SpaceFile.kanagawa().spaceID, host: try MemberID(host), name: name,
            nodeKey: node)
    }

    private func descriptor(
        _ member: String = "kanji", seed: [UInt8]? = nil, space: SpaceID? = nil
    ) throws -> [UInt8] {
        let root = try key(seed ?? rootSeed)
        return try DescriptorFile.bytes(
            try Descriptor(
                space: try space ?? SpaceFile.kanagawa().spaceID, member: try MemberID(member),
                nameJapanese: "部会の幹事", nameEnglish: "Advisers", url: "",
                nextRoot: Digest.sha256([1]), root: root))
    }

    private func grant() throws -> [UInt8] {
        let root = try key(rootSeed)
        return try HostingGrant(signing: try request(), descriptor: try descriptor(), root: root)
            .bytes()
    }

    @Test func `a request and a delegation are read as they were written`() throws {
        let request = try request()
        #expect(try HostingRequest(reading: try request.bytes()) == request)
        let bytes = try grant()
        let read = try HostingGrant(reading: bytes)
        #expect(read.delegation.nodeKey == request.nodeKey)
        #expect(read.descriptor.member.text == "kanji")
        #expect(try read.bytes() == bytes)
    }

    @Test func `the fingerprint covers the space, the city, the name and the key`() throws {
        let usual = try request().fingerprint
        #expect(usual.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
        let other = try FoundingDocument(name: "other", founders: [try MemberID("142069")])
        let all = [
            usual, try request(name: "幹事").fingerprint, try request(host: "141305").fingerprint,
            try request(space: other.spaceID).fingerprint,
            try HostingRequest(
                space: SpaceFile.kanagawa().spaceID, host: MemberID("142069"), name: "幹事（部会）",
                nodeKey: try key(rootSeed).publicKey
            ).fingerprint,
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func `a fingerprint is the whole one, however it was typed`() throws {
        let mark = try request().fingerprint
        for good in [mark, mark.uppercased(), mark.filter { $0 != " " }, "　\(mark)\n"] {
            #expect(FingerprintText.matches(good, mark))
        }
        let digits = mark.filter { $0 != " " }
        for bad in [
            "", String(digits.suffix(8)), String(digits.dropLast()), digits + "0",
            String(digits.reversed()), digits.replacingOccurrences(of: digits.prefix(1), with: "x"),
        ] where bad != digits {
            #expect(!FingerprintText.matches(bad, mark), "\(bad)")
        }
        #expect(!FingerprintText.matches("", ""))
    }

    @Test(arguments: ["", " \u{3000}", "幹事\n", "幹事\u{202E}", String(repeating: "幹", count: 61)])
    func `a name that is none is no name`(_ name: String) throws {
        #expect(throws: LedgerError.malformed("name")) { try request(name: name) }
    }

    @Test func `no city delegates, no foreign root, no other space`() throws {
        let root = try key(rootSeed)
        #expect(throws: LedgerError.badMember("characters")) {
            try HostingGrant(
                signing: try request(), descriptor: try descriptor("141305"), root: root)
        }
        #expect(throws: LedgerError.badSignature("root key")) {
            try HostingGrant(
                signing: try request(), descriptor: try descriptor(seed: nodeSeed), root: root)
        }
        let other = try FoundingDocument(name: "other", founders: [try MemberID("142069")])
        #expect(throws: LedgerError.otherSpace) {
            try HostingGrant(
                signing: try request(space: other.spaceID), descriptor: try descriptor(),
                root: root)
        }
    }

    /// Every byte of the file changed in some way: refused, or it says exactly the same as before.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `no changed byte gives another delegation`(seed: UInt64) throws {
        let bytes = try grant()
        let good = try HostingGrant(reading: bytes)
        var state = seed
        var refused = 0
        for place in bytes.indices {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = bytes
            changed[place] ^= UInt8(truncatingIfNeeded: state >> 33) | 1
            guard let read = try? HostingGrant(reading: changed) else {
                refused += 1
                continue
            }
            #expect(read.delegation == good.delegation, "seed \(seed), byte \(place)")
            #expect(read.descriptor == good.descriptor, "seed \(seed), byte \(place)")
        }
        #expect(refused > bytes.count / 2)
    }

    @Test func `neither file is read beyond its limit, cut off, or nested without end`() throws {
        let (asked, signed) = (try request().bytes(), try grant())
        for count in stride(from: 0, to: signed.count - 2, by: 7) {
            #expect(throws: LedgerError.self) { try HostingGrant(reading: Array(signed[..<count])) }
        }
        for count in 0..<(asked.count - 2) {
            #expect(throws: LedgerError.self) {
                try HostingRequest(reading: Array(asked[..<count]))
            }
        }
        let long = asked + [UInt8](repeating: 0x20, count: HostingRequest.bytesMax)
        #expect(throws: LedgerError.tooLarge("request")) { try HostingRequest(reading: long) }
        let longer = signed + [UInt8](repeating: 0x20, count: HostingGrant.bytesMax)
        #expect(throws: LedgerError.tooLarge("delegation")) { try HostingGrant(reading: longer) }
        let nested = [UInt8](repeating: 0x5B, count: 4_000)
        #expect(throws: LedgerError.self) { try HostingRequest(reading: nested) }
        #expect(throws: LedgerError.self) { try HostingGrant(reading: nested) }
    }

    @Test func `an adviser's folder holds a root and no node`() throws {
        let path = FileManager.default.temporaryDirectory.path + "/root-\(UUID().uuidString)"
        let folder = DataFolder(path)
        let setup = NodeSetup.Request(
            member: try MemberID("kanji"), nameJapanese: "部会の幹事", nameEnglish: "Advisers",
            url: "", space: try SpaceFile.kanagawa())
        let own = try AdviserRoot.initialize(folder, setup)
        #expect(folder.holdsMember && !folder.isInitialized)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.keys).sorted()
        #expect(names == ["next-root.key", "root.key"])
        let signed = try AdviserRoot.sign(try request().bytes(), in: folder)
        #expect(try HostingGrant(reading: signed).descriptor == own)
        #expect(throws: NodeError.self) { try AdviserRoot.initialize(folder, setup) }
    }
}
