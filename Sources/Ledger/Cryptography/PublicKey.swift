internal import CSodium

/// A public Ed25519 key (RFC 8032) and the one verifier of this project.
///
/// The verifier is libsodium's: it refuses keys and points of small order, keys that are not
/// canonically encoded and signatures whose S is not below the group order, so that two nodes can
/// never disagree about a signature. Protocol.md §1.3.
package struct PublicKey: Hashable, Comparable, Sendable {
    package static let byteCount = 32
    package static let signatureByteCount = 64

    package let bytes: [UInt8]

    /// Takes 32 bytes; nil for any other number, and for points that are no key or of small order.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount, Sodium.isReady else { return nil }
        let bytes = Array(bytes)
        guard crypto_core_ed25519_is_valid_point(bytes) == 1 else { return nil }
        self.bytes = bytes
    }

    /// Whether this key signed exactly this message.
    package func verifies(signature: [UInt8], message: [UInt8]) -> Bool {
        guard signature.count == Self.signatureByteCount else { return false }
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }

    package static func < (left: PublicKey, right: PublicKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
