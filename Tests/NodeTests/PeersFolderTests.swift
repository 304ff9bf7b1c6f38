internal import CivicCalendar
internal import Foundation
internal import JSON
internal import Ledger
internal import Node
internal import NodeFolder
internal import Testing

/// `Peers/` in the repository against what `init` makes.
@Suite struct `The Peers folder` {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Peers")

    @Test func `the founding document is the one that every installation knows`() throws {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "kanagawa.space.json")))
        #expect(try SpaceFile.read(bytes) == SpaceFile.kanagawa())
    }

    @Test func `a template per founder, with the names of init and without a key`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let templates = names.filter { $0.hasSuffix(".json") && $0.first?.isNumber == true }
        #expect(templates.count == (try SpaceFile.kanagawa()).founders.count)
        for name in templates {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            let form = try JSONValue(decoding: bytes)
            let member = try MemberID(try #require(form["id"]?.text))
            let known = try #require(NodeSetup.knownNames(of: member))
            #expect(form["name_ja"]?.text == known.japanese)
            #expect(form["name_en"]?.text == known.english)
            #expect(form["root_key"]?.text == "")
            #expect(throws: LedgerError.malformed("descriptor without a key")) {
                try DescriptorFile.read(bytes)
            }
        }
    }
}
