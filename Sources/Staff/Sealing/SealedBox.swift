internal import CSodium

/// Authenticated encryption of short values: XChaCha20-Poly1305 (libsodium), a random nonce in
/// front. The context is authenticated with it, so that a value cannot be moved to another row.
enum SealedBox {
    static let nonceByteCount = 24
    static let tagByteCount = 16

    private static let isReady = sodium_init() >= 0

    static func seal(
        _ plain: [UInt8], key: [UInt8], context: [UInt8], nonce: [UInt8]
    ) throws(StaffError) -> [UInt8] {
        guard isReady, key.count == StaffKeys.keyByteCount, nonce.count == nonceByteCount else {
            throw .keysUnusable
        }
        var sealed = [UInt8](repeating: 0, count: plain.count + tagByteCount)
        let result = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, plain, UInt64(plain.count), context, UInt64(context.count), nil, nonce,
            key)
        guard result == 0 else { throw .keysUnusable }
        return nonce + sealed
    }

    /// Nil where key, context or bytes do not belong together.
    static func open(_ sealed: [UInt8], key: [UInt8], context: [UInt8]) -> [UInt8]? {
        guard isReady, key.count == StaffKeys.keyByteCount,
            sealed.count >= nonceByteCount + tagByteCount
        else { return nil }
        let nonce = Array(sealed.prefix(nonceByteCount))
        let box = Array(sealed.dropFirst(nonceByteCount))
        var plain = [UInt8](repeating: 0, count: box.count - tagByteCount)
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, box, UInt64(box.count), context, UInt64(context.count), nonce, key)
        return result == 0 ? plain : nil
    }

    /// A keyed digest of 32 bytes (BLAKE2b): finds a value again without holding it.
    static func tag(_ bytes: [UInt8], key: [UInt8]) throws(StaffError) -> [UInt8] {
        guard isReady, key.count == StaffKeys.keyByteCount else { throw .keysUnusable }
        var tag = [UInt8](repeating: 0, count: 32)
        let result = crypto_generichash(
            &tag, tag.count, bytes, UInt64(bytes.count), key, key.count)
        guard result == 0 else { throw .keysUnusable }
        return tag
    }
}
