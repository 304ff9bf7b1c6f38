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

/// What a signature is about. Its bytes stand before the signed message, so that a signature for one
/// purpose can never serve another. Protocol.md §1.3.
package enum SigningDomain: String, CaseIterable, Sendable {
    case descriptor = "tasukeai descriptor signature v1"
    case delegation = "tasukeai delegation signature v1"
    case birth = "tasukeai birth signature v1"
    case head = "tasukeai head signature v1"

    /// The length as one byte, then the ASCII bytes.
    package var bytes: [UInt8] {
        [UInt8(truncatingIfNeeded: rawValue.utf8.count)] + Array(rawValue.utf8)
    }
}

/// The algorithms of a signature. One today: Ed25519 with SHA-256, both on the CRYPTREC list.
package enum Suite: UInt32, Sendable {
    case ed25519WithSHA256 = 1

    package static let current = Suite.ed25519WithSHA256

    package init(number: UInt32) throws(LedgerError) {
        guard let suite = Suite(rawValue: number) else { throw .unknownSuite(number) }
        self = suite
    }
}
