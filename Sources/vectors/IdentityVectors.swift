internal import Ledger
internal import Merge

/// Founding document, descriptors, delegations, births. Protocol.md §2.
struct IdentityVectors: Encodable {
    struct Space: Encodable {
        let name: String
        let founders: [String]
        let canonical: String
        let id: String
    }

    struct Member: Encodable {
        let id: String
        let nameJa: String
        let nameEn: String
        let url: String
        let rootSeed: String
        let nextRootSeed: String
        let nodeSeed: String
        let writingSeed: String
        let transportSeed: String
        let sealingSeed: String
        let rootKey: String
        let nextRoot: String
        let nodeKey: String
        let writingKey: String
        let transportKey: String
        let sealingKey: String
        let fingerprint: String
        let descriptorSigned: String
        let descriptorSignature: String
        let delegationSigned: String
        let delegationSignature: String
        let birthSigned: String
        let birth: String
        let replica: String
    }

    struct RefusedMember: Encodable {
        let id: String
        let reason: String
    }

    let space: Space
    let members: [Member]
    let memberIds: [String]
    let refusedMemberIds: [RefusedMember]

    init() throws {
        let founding = try VectorAuthor.founding()
        var canonical = CanonicalBytes().number(1, 1).text(2, founding.name)
        for founder in founding.founders { canonical = canonical.text(3, founder.text) }
        space = Space(
            name: founding.name, founders: founding.founders.map(\.text),
            canonical: Hexadecimal.text(canonical.bytes), id: founding.spaceID.description)
        members = try [VectorAuthor.odawara(), VectorAuthor.kawasaki()].map(Self.member)
        memberIds = ["142069", "141305", "142077", "142140", "adviser-1", "a"]
        refusedMemberIds = [
            ("", "length"), ("142068", "check_digit"), ("14206", "check_digit"),
            ("Adviser", "characters"), ("1a", "characters"),
            (String(repeating: "a", count: 33), "length"),
        ].map(RefusedMember.init)
    }

    private static func member(_ author: VectorAuthor) -> Member {
        let descriptor = author.descriptor
        let birth = author.birth
        let delegation = birth.delegation
        func seed(_ key: UInt8) -> String {
            Hexadecimal.text(VectorAuthor.seed(author.number, key))
        }
        let described = CanonicalBytes().bytes(1, descriptor.space.digest.bytes)
            .text(2, descriptor.member.text).text(3, descriptor.nameJapanese)
            .text(4, descriptor.nameEnglish).text(5, descriptor.url)
            .bytes(6, descriptor.rootKey.bytes).bytes(7, descriptor.nextRoot.bytes)
        let delegated = CanonicalBytes().bytes(1, delegation.space.digest.bytes)
            .text(2, delegation.member.text).bytes(3, delegation.rootKey.bytes)
            .bytes(4, delegation.nodeKey.bytes)
        // The signature is the last field: a tag, a length, 64 bytes.
        let born = birth.bytes.dropLast(66)
        return Member(
            id: author.member.text, nameJa: descriptor.nameJapanese,
            nameEn: descriptor.nameEnglish, url: descriptor.url, rootSeed: seed(0),
            nextRootSeed: seed(1), nodeSeed: seed(2), writingSeed: seed(3), transportSeed: seed(4),
            sealingSeed: seed(5), rootKey: Hexadecimal.text(descriptor.rootKey.bytes),
            nextRoot: descriptor.nextRoot.hex, nodeKey: Hexadecimal.text(delegation.nodeKey.bytes),
            writingKey: Hexadecimal.text(birth.writingKey.bytes),
            transportKey: Hexadecimal.text(birth.transportKey.bytes),
            sealingKey: Hexadecimal.text(birth.sealingKey), fingerprint: descriptor.fingerprint,
            descriptorSigned: Hexadecimal.text(SigningDomain.descriptor.bytes + described.bytes),
            descriptorSignature: Hexadecimal.text(descriptor.signature),
            delegationSigned: Hexadecimal.text(SigningDomain.delegation.bytes + delegated.bytes),
            delegationSignature: Hexadecimal.text(delegation.signature),
            birthSigned: Hexadecimal.text(SigningDomain.birth.bytes + born),
            birth: Hexadecimal.text(birth.bytes), replica: birth.replica.description)
    }
}
