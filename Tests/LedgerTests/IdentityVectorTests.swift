internal import Ledger
internal import Merge
internal import Testing

/// `Tests/Vectors/identity.json` against the code. Protocol.md §2.
struct IdentityVectorTests {
    struct File: Decodable {
        struct Space: Decodable {
            let name: String
            let founders: [String]
            let canonical: String
            let id: String
        }

        struct Member: Decodable {
            let id, nameJa, nameEn, url: String
            let rootSeed, nextRootSeed, nodeSeed, writingSeed, transportSeed, sealingSeed: String
            let rootKey, nextRoot, nodeKey, writingKey, transportKey, sealingKey: String
            let fingerprint, descriptorSigned, descriptorSignature: String
            let delegationSigned, delegationSignature: String
            let birthSigned, birth, replica: String
        }

        struct Refused: Decodable {
            let id, reason: String
        }

        let space: Space
        let members: [Member]
        let memberIds: [String]
        let refusedMemberIds: [Refused]
    }

    private let file: File

    init() throws {
        file = try VectorFile.read("identity", as: File.self)
    }

    private func key(_ text: String) throws -> PublicKey {
        try PublicKey(Hexadecimal.required(text)).required()
    }

    @Test
    func `The founding document gives the space id`() throws {
        let founders = try file.space.founders.map { try MemberID($0) }
        let document = try FoundingDocument(name: file.space.name, founders: founders)
        #expect(document.spaceID.description == file.space.id)
        let canonical = try Hexadecimal.required(file.space.canonical)
        #expect(
            Hexadecimal.text(Reference32.hash("tasukeai space v1", canonical)) == file.space.id)
    }

    @Test
    func `The seeds give the keys`() throws {
        #expect(file.members.count == 2)
        for member in file.members {
            let pairs = [
                (member.rootSeed, member.rootKey), (member.nodeSeed, member.nodeKey),
                (member.writingSeed, member.writingKey),
                (member.transportSeed, member.transportKey),
            ]
            for (seed, expected) in pairs {
                let secret = try SecretKey(seed: Hexadecimal.required(seed)).required()
                #expect(Hexadecimal.text(secret.publicKey.bytes) == expected)
            }
            let next = try SecretKey(seed: Hexadecimal.required(member.nextRootSeed)).required()
            #expect(Digest.sha256(next.publicKey.bytes).hex == member.nextRoot)
            let sealing = try SealingKey(Hexadecimal.required(member.sealingSeed)).required()
            #expect(Hexadecimal.text(sealing.publicBytes) == member.sealingKey)
        }
    }

    @Test
    func `Descriptors verify and have their fingerprints`() throws {
        for member in file.members {
            let descriptor = try Descriptor(
                space: SpaceID(Digest(hex: file.space.id).required()), member: MemberID(member.id),
                nameJapanese: member.nameJa, nameEnglish: member.nameEn, url: member.url,
                rootKey: key(member.rootKey), nextRoot: Digest(hex: member.nextRoot).required(),
                signature: Hexadecimal.required(member.descriptorSignature))
            #expect(descriptor.fingerprint == member.fingerprint)
        }
    }

    @Test
    func `Births are read, and say what the file says`() throws {
        for member in file.members {
            let birth = try Birth(verifying: Hexadecimal.required(member.birth))
            #expect(birth.member.text == member.id)
            #expect(birth.space.description == file.space.id)
            #expect(birth.replica.description == member.replica)
            #expect(Hexadecimal.text(birth.delegation.rootKey.bytes) == member.rootKey)
            #expect(Hexadecimal.text(birth.delegation.nodeKey.bytes) == member.nodeKey)
            #expect(
                Hexadecimal.text(birth.delegation.signature) == member.delegationSignature)
            #expect(Hexadecimal.text(birth.writingKey.bytes) == member.writingKey)
            #expect(Hexadecimal.text(birth.transportKey.bytes) == member.transportKey)
            #expect(Hexadecimal.text(birth.sealingKey) == member.sealingKey)
        }
    }

    @Test
    func `The signed bytes are shown as they were signed`() throws {
        for member in file.members {
            let born = try Hexadecimal.required(member.birth)
            let signatures = [
                (member.descriptorSigned, member.descriptorSignature, member.rootKey),
                (member.delegationSigned, member.delegationSignature, member.rootKey),
                (member.birthSigned, Hexadecimal.text(Array(born.suffix(64))), member.nodeKey),
            ]
            for (signed, signature, signer) in signatures {
                let verifies = try key(signer).verifies(
                    signature: Hexadecimal.required(signature),
                    message: Hexadecimal.required(signed))
                #expect(verifies)
            }
        }
    }

    @Test
    func `Member ids are taken or refused as the file says`() {
        for id in file.memberIds { #expect(throws: Never.self) { try MemberID(id) } }
        for refused in file.refusedMemberIds {
            let error = ledgerError { _ = try MemberID(refused.id) }
            #expect(error == .badMember(refused.reason))
        }
    }
}
