internal import FoundationEssentials
package import Ledger
internal import Merge

/// What the adviser hands back: the signed delegation of the requested key, and who they are.
/// Everything in it is verified by reading it. Protocol.md §2.7.
package struct HostingGrant: Equatable, Sendable {
    package static let bytesMax = 2 * DescriptorFile.bytesMax

    package let descriptor: Descriptor
    package let delegation: Delegation
    /// The descriptor bit for bit as the adviser's machine wrote it, to be handed on.
    package let descriptorBytes: [UInt8]

    private struct Form: Codable {
        var tasukeai: String
        var descriptor: String
        var nodeKey: String
        var signature: String

        enum CodingKeys: String, CodingKey {
            case tasukeai, descriptor, signature
            case nodeKey = "node_key"
        }
    }

    private static let mark = "delegation-1"

    /// Signs a request. The root must be the descriptor's, the descriptor an adviser's and of the
    /// request's space.
    package init(
        signing request: HostingRequest, descriptor bytes: [UInt8], root: borrowing SecretKey
    ) throws(LedgerError) {
        let descriptor = try DescriptorFile.read(bytes)
        guard root.publicKey == descriptor.rootKey else { throw .badSignature("root key") }
        guard descriptor.space == request.space else { throw .otherSpace }
        guard !descriptor.member.isCity else { throw .badMember("characters") }
        self.descriptor = descriptor
        self.descriptorBytes = bytes
        self.delegation = Delegation(
            space: descriptor.space, member: descriptor.member, nodeKey: request.nodeKey,
            root: root)
    }

    package init(reading bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Self.bytesMax else { throw .tooLarge("delegation") }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.tasukeai == Self.mark,
            let key = Hexadecimal.bytes(form.nodeKey).flatMap({ PublicKey($0) }),
            let signature = Hexadecimal.bytes(form.signature)
        else { throw .malformed("delegation") }
        descriptorBytes = Array(form.descriptor.utf8)
        descriptor = try DescriptorFile.read(descriptorBytes)
        guard !descriptor.member.isCity else { throw .badMember("characters") }
        delegation = try Delegation(
            space: descriptor.space, member: descriptor.member, rootKey: descriptor.rootKey,
            nodeKey: key, signature: signature)
    }

    package func bytes() throws -> [UInt8] {
        let form = Form(
            tasukeai: Self.mark, descriptor: String(decoding: descriptorBytes, as: UTF8.self),
            nodeKey: Hexadecimal.text(delegation.nodeKey.bytes),
            signature: Hexadecimal.text(delegation.signature))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(form)) + [0x0a]
    }
}
