internal import FoundationEssentials
package import Merge
internal import SwiftProtobuf

/// The birth of a replica: three fresh keys, signed by a node key that a root key delegated.
///
/// The bytes are kept as received; their hash is the replica's id, so a log can never be given other
/// keys. Protocol.md §2.5.
package struct Birth: Equatable, Sendable {
    package let bytes: [UInt8]
    package let replica: ReplicaID
    package let delegation: Delegation
    package let writingKey: PublicKey
    package let transportKey: PublicKey
    /// X25519, for bundles.
    package let sealingKey: [UInt8]

    package var member: MemberID { delegation.member }
    package var space: SpaceID { delegation.space }

    /// Reads and verifies a birth: canonical form, both signatures, key forms.
    package init(verifying bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Limits.birthBytesMax else { throw .tooLarge("birth") }
        let message = try WireBirth(canonical: bytes, name: "birth")
        _ = try Suite(number: message.suite)
        guard message.nonce.count == 16, message.sealingKey.count == 32,
            let writingKey = PublicKey(message.writingKey),
            let transportKey = PublicKey(message.transportKey),
            writingKey != transportKey
        else { throw .malformed("birth") }
        self.delegation = try Delegation(message.delegation)
        var unsigned = message
        unsigned.signature = Data()
        let signed = SigningDomain.birth.bytes + unsigned.canonicalBytes
        guard delegation.nodeKey.verifies(signature: Array(message.signature), message: signed)
        else { throw .badSignature("birth") }
        self.bytes = bytes
        self.replica = Self.replica(of: bytes)
        self.writingKey = writingKey
        self.transportKey = transportKey
        self.sealingKey = Array(message.sealingKey)
    }

    /// Signs the birth of a new replica. `nonce` is 16 random bytes, `sealingKey` 32 (X25519).
    package init(
        delegation: Delegation, writingKey: PublicKey, transportKey: PublicKey,
        sealingKey: [UInt8], nonce: [UInt8], node: borrowing SecretKey
    ) throws(LedgerError) {
        var message = WireBirth()
        message.suite = Suite.current.rawValue
        message.delegation = delegation.message
        message.writingKey = Data(writingKey.bytes)
        message.transportKey = Data(transportKey.bytes)
        message.sealingKey = Data(sealingKey)
        message.nonce = Data(nonce)
        message.signature = Data(
            node.signature(of: SigningDomain.birth.bytes + message.canonicalBytes))
        try self.init(verifying: message.canonicalBytes)
    }

    private static func replica(of bytes: [UInt8]) -> ReplicaID {
        var hasher = Hasher256(domain: "tasukeai replica v1")
        hasher.update(bytes)
        return ReplicaID(hasher.digest())
    }
}

/// The id of a replica, one installation's log: the hash of its birth. Protocol.md §2.5.
package struct ReplicaID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) {
        self.digest = digest
    }

    package var description: String { digest.hex }

    package static func < (left: ReplicaID, right: ReplicaID) -> Bool {
        left.digest < right.digest
    }
}
