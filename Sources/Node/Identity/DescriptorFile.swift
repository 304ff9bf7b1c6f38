internal import FoundationEssentials
package import Ledger
internal import Merge

/// A descriptor as it travels: JSON that a person can read, every field of it under the signature.
/// Protocol.md §2.3.
package enum DescriptorFile {
    package static let bytesMax = 64 * 1024

    private struct Form: Codable {
        var tasukeai: String
        var id: String
        var name_ja: String
        var name_en: String
        var url: String
        var space: String
        var root_key: String
        var next_root: String
        var signature: String
    }

    package static func bytes(_ descriptor: Descriptor) throws -> [UInt8] {
        let form = Form(
            tasukeai: "descriptor-1", id: descriptor.member.text,
            name_ja: descriptor.nameJapanese, name_en: descriptor.nameEnglish,
            url: descriptor.url, space: descriptor.space.description,
            root_key: Hexadecimal.text(descriptor.rootKey.bytes),
            next_root: descriptor.nextRoot.hex,
            signature: Hexadecimal.text(descriptor.signature))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(form)) + [0x0a]
    }

    /// Reads and verifies a descriptor.
    package static func read(_ bytes: [UInt8]) throws(LedgerError) -> Descriptor {
        guard bytes.count <= bytesMax else { throw .tooLarge("descriptor") }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.tasukeai == "descriptor-1"
        else { throw .malformed("descriptor") }
        let member = try MemberID(form.id)
        guard !form.root_key.isEmpty else { throw .malformed("descriptor without a key") }
        guard let space = Digest(hex: form.space), let nextRoot = Digest(hex: form.next_root),
            let keyBytes = Hexadecimal.bytes(form.root_key), let rootKey = PublicKey(keyBytes),
            let signature = Hexadecimal.bytes(form.signature)
        else { throw .malformed("descriptor") }
        return try Descriptor(
            space: SpaceID(space), member: member, nameJapanese: form.name_ja,
            nameEnglish: form.name_en, url: form.url, rootKey: rootKey, nextRoot: nextRoot,
            signature: signature)
    }
}
