/// Base64url without padding (RFC 4648 §5). Only the one spelling that ``encode(_:)`` gives is read.
enum Base64URL {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        BitText.encode(bytes, alphabet: alphabet, bitsPerSymbol: 6)
    }

    /// Nil for anything but the text of exactly that many bytes.
    static func decode(_ text: String, byteCount: Int) -> [UInt8]? {
        guard text.utf8.count == (byteCount * 8 + 5) / 6 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var bitCount = 0
        for symbol in text.utf8 {
            guard let value = alphabet.firstIndex(of: symbol) else { return nil }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
            bits &= (1 << UInt32(bitCount)) - 1
        }
        return bits == 0 && bytes.count == byteCount ? bytes : nil
    }
}
