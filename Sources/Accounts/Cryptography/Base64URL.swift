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

/// Bytes as text, a few bits to a symbol, the highest first; what is missing at the end is zero.
enum BitText {
    /// - Parameters:
    ///   - alphabet: as many ASCII symbols as `bitsPerSymbol` bits can name.
    ///   - bitsPerSymbol: 1 to 8.
    static func encode(_ bytes: [UInt8], alphabet: [UInt8], bitsPerSymbol: Int) -> String {
        precondition((1...8).contains(bitsPerSymbol) && alphabet.count == 1 << bitsPerSymbol)
        var symbols: [UInt8] = []
        var bits = 0
        var bitCount = 0
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            bitCount += 8
            while bitCount >= bitsPerSymbol {
                bitCount -= bitsPerSymbol
                symbols.append(alphabet[bits >> bitCount])
                bits &= 1 << bitCount - 1
            }
        }
        if bitCount > 0 { symbols.append(alphabet[bits << (bitsPerSymbol - bitCount)]) }
        return String(decoding: symbols, as: UTF8.self)
    }
}
