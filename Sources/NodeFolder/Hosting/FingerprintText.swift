/// Fingerprints as people write and compare them: 32 hexadecimal digits in groups of four.
package enum FingerprintText {
    static let digitCount = 32

    /// The first 32 of the digits of a digest, in groups.
    static func groups(_ hex: String) -> String {
        let digits = Array(hex.utf8.prefix(digitCount))
        return stride(from: 0, to: digits.count, by: 4).map {
            String(decoding: digits[$0..<min($0 + 4, digits.count)], as: UTF8.self)
        }.joined(separator: " ")
    }

    /// Whether somebody typed the whole fingerprint; white space, capitals and full-width signs do not
    /// matter. A part is not enough: a key with eight wanted digits is found by trying.
    package static func matches(_ typed: String, _ fingerprint: String) -> Bool {
        let wanted = digits(fingerprint)
        return wanted.count == digitCount && digits(typed) == wanted
    }

    static func digits(_ text: String) -> [UInt8] {
        var digits: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(4 * digitCount) {
            guard !scalar.properties.isWhitespace else { continue }
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isWide ? scalar.value - 0xFEE0 : scalar.value
            switch plain {
            case 0x30...0x39, 0x61...0x66: digits.append(UInt8(plain))
            case 0x41...0x46: digits.append(UInt8(plain) + 32)
            default: return []
            }
        }
        return digits
    }
}
