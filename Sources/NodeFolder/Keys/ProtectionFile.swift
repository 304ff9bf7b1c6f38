internal import FoundationEssentials
internal import Merge
internal import Requests

/// `keys/protection.json`: that the key folder is protected, and how. Whoever reads it learns nothing
/// without the passphrase.
struct ProtectionFile: Sendable {
    static let bytesMax = 4_096

    let wrapping: KeyWrapping
    /// The name of the systemd credential that holds the passphrase, if one was named.
    let credential: String?

    private struct Form: Codable {
        var tasukeai: String
        var salt: String
        var operations: UInt32
        var memoryKibibytes: UInt32
        var sealedKey: String
        var credential: String?

        enum CodingKeys: String, CodingKey {
            case tasukeai, salt, operations, credential
            case memoryKibibytes = "memory_kib"
            case sealedKey = "sealed_key"
        }
    }

    /// nil where the folder is not protected.
    static func read(_ folder: DataFolder) throws -> ProtectionFile? {
        let path = folder.protection
        let bytes: [UInt8]
        do {
            bytes = try BoundedFile.read(path, bytesMax: bytesMax)
        } catch {
            switch error {
            case .missing: return nil
            case .tooLarge: throw NodeError.damagedFile(path)
            case .unreadable(let number): throw FileFailure(path: path, number: number)
            }
        }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.tasukeai == "protection-1", let salt = Hexadecimal.bytes(form.salt),
            let cost = PassphraseCost(
                operations: form.operations, memoryKibibytes: form.memoryKibibytes),
            let sealedKey = Hexadecimal.bytes(form.sealedKey),
            let wrapping = KeyWrapping(salt: salt, cost: cost, sealedKey: sealedKey),
            form.credential.map(PassphraseSource.isName) ?? true
        else { throw NodeError.damagedFile(path) }
        return ProtectionFile(wrapping: wrapping, credential: form.credential)
    }

    func bytes() throws -> [UInt8] {
        let form = Form(
            tasukeai: "protection-1", salt: Hexadecimal.text(wrapping.salt),
            operations: wrapping.cost.operations, memoryKibibytes: wrapping.cost.memoryKibibytes,
            sealedKey: Hexadecimal.text(wrapping.sealedKey), credential: credential)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return Array(try encoder.encode(form)) + [0x0a]
    }
}
