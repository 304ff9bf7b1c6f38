internal import FoundationEssentials
package import Ledger

/// The founding document as a file, and the one that every installation knows.
package enum SpaceFile {
    private struct Form: Codable {
        var tasukeai: String
        var name: String
        var `protocol`: UInt32
        var founders: [String]
    }

    /// The alliance of the four cities; the same as `Peers/kanagawa.space.json`.
    package static func kanagawa() throws(LedgerError) -> FoundingDocument {
        var founders: [MemberID] = []
        for code in ["141305", "142069", "142077", "142140"] {
            founders.append(try MemberID(code))
        }
        return try FoundingDocument(name: "kanagawa", founders: founders)
    }

    package static func bytes(_ document: FoundingDocument) throws -> [UInt8] {
        let form = Form(
            tasukeai: "space-1", name: document.name, protocol: LedgerFormat.version,
            founders: document.founders.map(\.text))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return Array(try encoder.encode(form)) + [0x0a]
    }

    package static func read(_ bytes: [UInt8]) throws(LedgerError) -> FoundingDocument {
        guard bytes.count <= DescriptorFile.bytesMax,
            let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.tasukeai == "space-1", form.protocol == LedgerFormat.version
        else { throw .malformed("founding document") }
        var founders: [MemberID] = []
        for code in form.founders { founders.append(try MemberID(code)) }
        return try FoundingDocument(name: form.name, founders: founders)
    }
}
