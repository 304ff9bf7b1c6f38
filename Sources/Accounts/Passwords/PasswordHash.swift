internal import CSodium

/// Argon2id (RFC 9106) by libsodium, in its raw form: the salt comes from outside as all randomness
/// here does, which `crypto_pwhash_str` would not allow.
enum PasswordHash {
    static let saltByteCount = Int(crypto_pwhash_SALTBYTES)
    static let byteCount = 32

    /// Takes as long as its cost says and blocks its thread; nil without memory for it.
    static func digest(_ password: [UInt8], salt: [UInt8], cost: PasswordCost) -> [UInt8]? {
        guard Sodium.isReady, salt.count == saltByteCount else { return nil }
        var digest = [UInt8](repeating: 0, count: byteCount)
        // An empty array may have no address, which libsodium would not take.
        let addressed = password.isEmpty ? [0] : password
        let result = addressed.withUnsafeBytes { bytes in
            let text = bytes.assumingMemoryBound(to: CChar.self)
            return text.baseAddress.map {
                crypto_pwhash(
                    &digest, UInt64(byteCount), $0, UInt64(password.count), salt,
                    UInt64(cost.passes),
                    cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
            }
        }
        return result == 0 ? digest : nil
    }
}
