internal import CSodium

/// An X25519 key pair (RFC 7748), for bundles sealed to a replica.
package struct SealingKey: Sendable {
    package let publicBytes: [UInt8]

    /// Derives the public half of a secret of 32 bytes; nil for any other number.
    package init?(_ secret: [UInt8]) {
        guard secret.count == 32, Sodium.isReady else { return nil }
        var publicBytes = [UInt8](repeating: 0, count: 32)
        guard crypto_scalarmult_base(&publicBytes, secret) == 0 else { return nil }
        self.publicBytes = publicBytes
    }
}
