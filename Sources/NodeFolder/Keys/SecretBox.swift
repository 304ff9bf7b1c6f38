internal import CSodium
internal import Requests

/// Sealing of small secrets: XChaCha20-Poly1305 as libsodium has it, nonce first. Nothing is signed here.
enum SecretBox {
    static let keyByteCount = 32
    static let nonceByteCount = 24
    /// What a sealed secret is longer than the plain one: nonce and authenticator.
    static let overheadByteCount = 40

    /// Seals a secret. `purpose` is not part of the result; whoever opens it must name the same.
    static func seal(
        _ secret: [UInt8], key: [UInt8], purpose: [UInt8]
    ) throws(NodeError) -> [UInt8] {
        guard key.count == keyByteCount, sodium_init() >= 0 else { throw .noRandomness() }
        let nonce = SystemRandom.bytes(nonceByteCount)
        var sealed = [UInt8](repeating: 0, count: secret.count + 16)
        var count: UInt64 = 0
        guard
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                &sealed, &count, secret, UInt64(secret.count), purpose, UInt64(purpose.count),
                nil, nonce, key) == 0, count == UInt64(sealed.count)
        else { throw .noRandomness() }
        return nonce + sealed
    }

    /// The secret; nil where the key or the purpose is another one, or a bit was changed.
    static func open(_ sealed: [UInt8], key: [UInt8], purpose: [UInt8]) -> [UInt8]? {
        guard key.count == keyByteCount, sealed.count >= overheadByteCount, sodium_init() >= 0
        else { return nil }
        let nonce = Array(sealed[..<nonceByteCount])
        let body = Array(sealed[nonceByteCount...])
        var secret = [UInt8](repeating: 0, count: body.count - 16)
        var count: UInt64 = 0
        guard
            crypto_aead_xchacha20poly1305_ietf_decrypt(
                &secret, &count, nil, body, UInt64(body.count), purpose, UInt64(purpose.count),
                nonce, key) == 0, count == UInt64(secret.count)
        else { return nil }
        return secret
    }

    /// 32 bytes from a passphrase by Argon2id (RFC 9106, libsodium's parameters); nil where the memory
    /// cannot be had.
    static func stretch(
        _ passphrase: [UInt8], salt: [UInt8], operations: UInt32, memoryKibibytes: UInt32
    ) -> [UInt8]? {
        guard salt.count == Int(crypto_pwhash_SALTBYTES), sodium_init() >= 0 else { return nil }
        var key = [UInt8](repeating: 0, count: keyByteCount)
        let words = passphrase.map(CChar.init(bitPattern:))
        let isDone = crypto_pwhash(
            &key, UInt64(keyByteCount), words, UInt64(words.count), salt, UInt64(operations),
            Int(memoryKibibytes) * 1_024, crypto_pwhash_ALG_ARGON2ID13)
        return isDone == 0 ? key : nil
    }

    /// 32 bytes that follow from a key and a label, and tell nothing of the key (keyed BLAKE2b).
    static func derivedKey(_ label: String, from key: [UInt8]) throws -> [UInt8] {
        var derived = [UInt8](repeating: 0, count: 32)
        let message = Array(label.utf8)
        let result = crypto_generichash(
            &derived, derived.count, message, UInt64(message.count), key, key.count)
        guard result == 0 else { throw NodeError.noRandomness() }
        return derived
    }
}
