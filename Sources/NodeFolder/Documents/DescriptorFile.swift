internal import FoundationEssentials
package import Ledger
internal import Merge
internal import Requests

/// A descriptor as it travels: JSON that a person can read, every field of it under the signature.
/// Protocol.md §2.3.
package enum DescriptorFile {
    package static let bytesMax = 64 * 1024

    private struct Form: Codable {
        var tasukeai: String
        var id: String
        var nameJapanese: String
        var nameEnglish: String
        var url: String
        var space: String
        var rootKey: String
        var nextRoot: String
        var signature: String

        enum CodingKeys: String, CodingKey {
            case tasukeai, id, url, space, signature
            case nameJapanese = "name_ja"
            case nameEnglish = "name_en"
            case rootKey = "root_key"
            case nextRoot = "next_root"
        }
    }

    package static func bytes(_ descriptor: Descriptor) throws -> [UInt8] {
        let form = Form(
            tasukeai: "descriptor-1", id: descriptor.member.text,
            nameJapanese: descriptor.nameJapanese, nameEnglish: descriptor.nameEnglish,
            url: descriptor.url, space: descriptor.space.description,
            rootKey: Hexadecimal.text(descriptor.rootKey.bytes),
            nextRoot: descriptor.nextRoot.hex,
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
        guard !form.rootKey.isEmpty else { throw .malformed("descriptor without a key") }
        guard let space = Digest(hex: form.space), let nextRoot = Digest(hex: form.nextRoot),
            let keyBytes = Hexadecimal.bytes(form.rootKey), let rootKey = PublicKey(keyBytes),
            let signature = Hexadecimal.bytes(form.signature)
        else { throw .malformed("descriptor") }
        return try Descriptor(
            space: SpaceID(space), member: member, nameJapanese: form.nameJapanese,
            nameEnglish: form.nameEnglish, url: form.url, rootKey: rootKey, nextRoot: nextRoot,
            signature: signature)
    }
}

/// Who this node is, by what lies signed in its folder.
extension DataFolder {
    package func ownDescriptor() throws -> Descriptor {
        do {
            return try DescriptorFile.read(try DurableFile.read(descriptor) ?? [])
        } catch is LedgerError {
            throw NodeError.damagedFile(descriptor)
        }
    }

    package func ownBirth() throws -> Birth {
        do { return try Birth(verifying: try DurableFile.read(birth) ?? []) } catch is LedgerError {
            throw NodeError.damagedFile(birth)
        }
    }
}
