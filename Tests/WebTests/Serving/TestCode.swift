internal import CCrypto
internal import Foundation

/// The code that an authenticator app shows (RFC 6238), worked out apart from the product.
enum TestCode {
    static func of(_ secret: String, seconds: Int64) throws -> String {
        var bits = 0
        var value: UInt32 = 0
        var key: [UInt8] = []
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        for sign in secret.utf8 {
            guard let digit = alphabet.firstIndex(of: sign) else { throw PageTestError.badSecret }
            value = value << 5 | UInt32(digit)
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            key.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
        }
        let step = withUnsafeBytes(of: UInt64(seconds / 30).bigEndian) { Array($0) }
        var digest = [UInt8](repeating: 0, count: 20)
        var count: UInt32 = 20
        _ = HMAC(EVP_sha1(), key, Int32(key.count), step, step.count, &digest, &count)
        let offset = Int(digest[19] & 15)
        let number =
            (UInt32(digest[offset]) & 0x7F) << 24 | UInt32(digest[offset + 1]) << 16
            | UInt32(digest[offset + 2]) << 8 | UInt32(digest[offset + 3])
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }
}
