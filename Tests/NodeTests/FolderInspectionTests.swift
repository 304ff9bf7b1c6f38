internal import Foundation
internal import Ledger
internal import Node
internal import NodeFolder
internal import Testing

@Suite struct `Inspection of the folder` {
    /// One key of each kind: of the writer, of X25519 (whose numbers have bits that do not count), of the root.
    @Test(arguments: ["writing", "sealing", "next-root"])
    func `any bit that turns in a key is found, and the file is named`(purpose: String) throws {
        let path = FileManager.default.temporaryDirectory.path + "/node-\(UUID().uuidString)"
        let folder = DataFolder(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try NodeSetup.initialize(
            folder,
            NodeSetup.Request(
                member: try MemberID("142069"), nameJapanese: "小田原市", nameEnglish: "Odawara",
                url: "", space: try SpaceFile.kanagawa()))
        let inspection = FolderInspection(folder: folder, keys: try KeyFolder(opening: folder))
        let found = {
            try (inspection.essential() + inspection.other()).map(\.file)
        }
        #expect(try found() == [])
        let key = URL(filePath: folder.keys + "/\(purpose).key")
        let whole = try Data(contentsOf: key)
        for bit in 0..<whole.count * 8 {
            var turned = whole
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            try turned.write(to: key)
            #expect(try found() == ["keys/\(purpose).key"], "bit \(bit)")
        }
    }
}
