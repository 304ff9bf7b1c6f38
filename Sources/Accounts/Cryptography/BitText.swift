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
