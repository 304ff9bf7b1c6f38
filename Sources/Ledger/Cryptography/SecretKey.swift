internal import CSodium

/// A secret Ed25519 key. It cannot be copied, and its memory is locked, and wiped when it ends.
///
/// Whoever consumes the value is its only holder: that is how the gate becomes the one place that can
/// sign entries.
package struct SecretKey: ~Copyable, Sendable {
    package static let seedByteCount = 32

    private let bytes: LockedBytes
    package let publicKey: PublicKey

    /// Expands a seed of 32 bytes; nil for any other number.
    package init?(seed: [UInt8]) {
        guard seed.count == Self.seedByteCount, Sodium.isReady else { return nil }
        var publicBytes = [UInt8](repeating: 0, count: 32)
        var secretBytes = [UInt8](repeating: 0, count: 64)
        guard crypto_sign_seed_keypair(&publicBytes, &secretBytes, seed) == 0,
            let publicKey = PublicKey(publicBytes), let bytes = LockedBytes(secretBytes)
        else { return nil }
        sodium_memzero(&secretBytes, secretBytes.count)
        self.bytes = bytes
        self.publicKey = publicKey
    }

    /// The signature of a message: 64 bytes.
    package borrowing func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: PublicKey.signatureByteCount)
        bytes.withBytes { key in
            guard let start = key.baseAddress else { return }
            crypto_sign_detached(&signature, nil, message, UInt64(message.count), start)
        }
        return signature
    }
}
