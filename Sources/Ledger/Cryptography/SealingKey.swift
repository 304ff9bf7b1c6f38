internal import CSodium

/// An X25519 key pair (RFC 7748), for bundles sealed to a replica.
package struct SealingKey: Sendable {
    package let publicBytes: [UInt8]

    /// 32 random bytes as the number X25519 makes of them (RFC 7748, section 5): of the 256 bits it takes
    /// no notice of five, and a secret that is kept has these as they count.
    package static func secret(of random: [UInt8]) -> [UInt8] {
        var secret = random
        guard secret.count == 32 else { return secret }
        secret[0] &= 0b1111_1000
        secret[31] = secret[31] & 0b0111_1111 | 0b0100_0000
        return secret
    }

    /// Derives the public half of a secret of 32 bytes; nil for any other number.
    package init?(_ secret: [UInt8]) {
        guard secret.count == 32, Sodium.isReady else { return nil }
        var publicBytes = [UInt8](repeating: 0, count: 32)
        guard crypto_scalarmult_base(&publicBytes, secret) == 0 else { return nil }
        self.publicBytes = publicBytes
    }
}
