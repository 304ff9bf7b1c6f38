internal import CSodium

/// A secret Ed25519 key. It cannot be copied, and its memory is wiped when it ends.
///
/// Whoever consumes the value is its only holder: that is how the gate becomes the one place that can
/// sign entries.
package struct SecretKey: ~Copyable, Sendable {
    package static let seedByteCount = 32

    private var bytes: [UInt8]
    package let publicKey: PublicKey

    /// Expands a seed of 32 bytes; nil for any other number.
    package init?(seed: [UInt8]) {
        guard seed.count == Self.seedByteCount, Sodium.isReady else { return nil }
        var publicBytes = [UInt8](repeating: 0, count: 32)
        var secretBytes = [UInt8](repeating: 0, count: 64)
        guard crypto_sign_seed_keypair(&publicBytes, &secretBytes, seed) == 0,
            let publicKey = PublicKey(publicBytes)
        else { return nil }
        self.bytes = secretBytes
        self.publicKey = publicKey
    }

    deinit {
        var bytes = bytes
        sodium_memzero(&bytes, bytes.count)
    }

    /// The signature of a message: 64 bytes.
    package borrowing func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: PublicKey.signatureByteCount)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), bytes)
        return signature
    }
}
