internal import FoundationEssentials
package import Merge
internal import SwiftProtobuf

/// What a member says of itself, signed by its root key: id, names, address, keys.
///
/// A descriptor travels by hand and is compared by fingerprint; a node trusts the root keys of the
/// descriptors in its own `peers` folder and no others. Protocol.md §2.3.
package struct Descriptor: Equatable, Sendable {
    package let space: SpaceID
    package let member: MemberID
    package let nameJapanese: String
    package let nameEnglish: String
    package let url: String
    package let rootKey: PublicKey
    /// The SHA-256 of the root key that will follow this one.
    package let nextRoot: Digest
    package let signature: [UInt8]

    /// Signs a new descriptor.
    package init(
        space: SpaceID, member: MemberID, nameJapanese: String, nameEnglish: String, url: String,
        nextRoot: Digest, root: borrowing SecretKey
    ) throws(LedgerError) {
        let rootKey = root.publicKey
        let signed = try Self.signedBytes(
            space: space, member: member, nameJapanese: nameJapanese, nameEnglish: nameEnglish,
            url: url, rootKey: rootKey, nextRoot: nextRoot)
        self.space = space
        self.member = member
        self.nameJapanese = nameJapanese
        self.nameEnglish = nameEnglish
        self.url = url
        self.rootKey = rootKey
        self.nextRoot = nextRoot
        self.signature = root.signature(of: signed)
    }

    /// Takes the parts of a descriptor that somebody carried here; its signature must verify.
    package init(
        space: SpaceID, member: MemberID, nameJapanese: String, nameEnglish: String, url: String,
        rootKey: PublicKey, nextRoot: Digest, signature: [UInt8]
    ) throws(LedgerError) {
        let signed = try Self.signedBytes(
            space: space, member: member, nameJapanese: nameJapanese, nameEnglish: nameEnglish,
            url: url, rootKey: rootKey, nextRoot: nextRoot)
        guard rootKey.verifies(signature: signature, message: signed) else {
            throw .badSignature("descriptor")
        }
        self.space = space
        self.member = member
        self.nameJapanese = nameJapanese
        self.nameEnglish = nameEnglish
        self.url = url
        self.rootKey = rootKey
        self.nextRoot = nextRoot
        self.signature = signature
    }

    /// What two people read to each other on the telephone: 32 hexadecimal digits in groups of four.
    package var fingerprint: String {
        var hasher = Hasher256(domain: "tasukeai fingerprint v1")
        hasher.update(space.digest)
        hasher.update(counted: member.text)
        hasher.update(rootKey.bytes)
        let digits = Array(hasher.digest().hex.utf8.prefix(32))
        let groups = stride(from: 0, to: 32, by: 4).map {
            String(decoding: digits[$0..<$0 + 4], as: UTF8.self)
        }
        return groups.joined(separator: " ")
    }

    private static func signedBytes(
        space: SpaceID, member: MemberID, nameJapanese: String, nameEnglish: String, url: String,
        rootKey: PublicKey, nextRoot: Digest
    ) throws(LedgerError) -> [UInt8] {
        guard (1...256).contains(nameJapanese.utf8.count),
            (1...256).contains(nameEnglish.utf8.count),
            url.utf8.count <= 2_048
        else { throw .tooLarge("descriptor") }
        var message = WireDescriptor()
        message.space = Data(space.digest.bytes)
        message.member = member.text
        message.nameJa = nameJapanese
        message.nameEn = nameEnglish
        message.url = url
        message.rootKey = Data(rootKey.bytes)
        message.nextRoot = Data(nextRoot.bytes)
        return SigningDomain.descriptor.bytes + message.canonicalBytes
    }
}
