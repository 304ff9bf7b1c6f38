internal import CCrypto
internal import CSodium

/// SHA-256 (FIPS 180-4) of values that are random enough to need no key.
enum PlainDigest {
    static let byteCount = 32

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: byteCount)
        SHA256(bytes, bytes.count, &digest)
        return digest
    }

    /// HMAC-SHA-1 (RFC 2104), 20 bytes; nil should OpenSSL refuse it, as it may under a policy.
    static func hmacSHA1(key: [UInt8], message: [UInt8]) -> [UInt8]? {
        guard let keyCount = Int32(exactly: key.count) else { return nil }
        var code = [UInt8](repeating: 0, count: 20)
        var count: UInt32 = 0
        let result = HMAC(EVP_sha1(), key, keyCount, message, message.count, &code, &count)
        return result != nil && count == 20 ? code : nil
    }
}

/// libsodium, made ready once.
enum Sodium {
    static let isReady = sodium_init() >= 0

    /// Compares without telling by its time where two values differ; their lengths are no secret.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
