internal import FoundationEssentials
internal import Merge
internal import SwiftProtobuf

/// A member's root key lets a node key open replicas. Protocol.md §2.4.
package struct Delegation: Equatable, Sendable {
    package let space: SpaceID
    package let member: MemberID
    package let rootKey: PublicKey
    package let nodeKey: PublicKey
    package let signature: [UInt8]

    /// Signs a new delegation.
    package init(
        space: SpaceID, member: MemberID, nodeKey: PublicKey, root: borrowing SecretKey
    ) {
        self.space = space
        self.member = member
        self.rootKey = root.publicKey
        self.nodeKey = nodeKey
        self.signature = root.signature(
            of: Self.signedBytes(
                space: space, member: member, rootKey: root.publicKey, nodeKey: nodeKey))
    }

    /// Takes the parts of a delegation that somebody carried here; its signature must verify under the
    /// root key.
    package init(
        space: SpaceID, member: MemberID, rootKey: PublicKey, nodeKey: PublicKey,
        signature: [UInt8]
    ) throws(LedgerError) {
        let signed = Self.signedBytes(
            space: space, member: member, rootKey: rootKey, nodeKey: nodeKey)
        guard rootKey.verifies(signature: signature, message: signed) else {
            throw .badSignature("delegation")
        }
        self.space = space
        self.member = member
        self.rootKey = rootKey
        self.nodeKey = nodeKey
        self.signature = signature
    }

    /// Reads a delegation; its signature must verify under the root key that it names.
    init(_ message: WireDelegation) throws(LedgerError) {
        guard let space = Digest(message.space), let rootKey = PublicKey(message.rootKey),
            let nodeKey = PublicKey(message.nodeKey)
        else { throw .malformed("delegation") }
        try self.init(
            space: SpaceID(space), member: try MemberID(message.member), rootKey: rootKey,
            nodeKey: nodeKey, signature: Array(message.signature))
    }

    var message: WireDelegation {
        var message = Self.unsigned(
            space: space, member: member, rootKey: rootKey, nodeKey: nodeKey)
        message.signature = Data(signature)
        return message
    }

    private static func signedBytes(
        space: SpaceID, member: MemberID, rootKey: PublicKey, nodeKey: PublicKey
    ) -> [UInt8] {
        let message = unsigned(space: space, member: member, rootKey: rootKey, nodeKey: nodeKey)
        return SigningDomain.delegation.bytes + message.canonicalBytes
    }

    private static func unsigned(
        space: SpaceID, member: MemberID, rootKey: PublicKey, nodeKey: PublicKey
    ) -> WireDelegation {
        var message = WireDelegation()
        message.space = Data(space.digest.bytes)
        message.member = member.text
        message.rootKey = Data(rootKey.bytes)
        message.nodeKey = Data(nodeKey.bytes)
        return message
    }
}
