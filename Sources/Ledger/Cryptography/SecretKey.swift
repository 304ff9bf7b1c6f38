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

/// Bytes of a secret key, kept out of swap and core dumps, between guard pages, read only, and wiped when
/// they end (libsodium's `sodium_malloc`).
///
/// Where the system allows no more locked memory, libsodium goes on without the lock; the rest holds.
/// The address is kept as a number: nothing changes there after the initializer, so that threads may
/// read it side by side.
package final class LockedBytes: Sendable {
    private let address: UInt
    package let count: Int

    /// Copies the bytes; nil without memory for them.
    package init?(_ bytes: [UInt8]) {
        guard Sodium.isReady, let memory = sodium_malloc(max(1, bytes.count)) else { return nil }
        bytes.withUnsafeBytes { source in
            guard let start = source.baseAddress else { return }
            memory.copyMemory(from: start, byteCount: source.count)
        }
        sodium_mprotect_readonly(memory)
        address = UInt(bitPattern: memory)
        count = bytes.count
    }

    deinit { sodium_free(UnsafeMutableRawPointer(bitPattern: address)) }

    /// Lends the bytes; the pointer must not leave `body`.
    package func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows
        -> Value
    {
        let start = UnsafeRawPointer(bitPattern: address)?.assumingMemoryBound(to: UInt8.self)
        return try body(UnsafeBufferPointer(start: start, count: count))
    }
}

/// libsodium, set up once before its first use.
enum Sodium {
    /// False only where the operating system gives no randomness; then nothing is signed or verified.
    static let isReady = sodium_init() >= 0
}
