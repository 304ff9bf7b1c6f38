/// Bytes in tests and test vectors, as lower-case digits in pairs.
enum Hexadecimal {
    static func bytes(_ text: String) throws -> [UInt8] {
        let digits = Array(text.utf8).map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard digits.count.isMultiple(of: 2) else { throw MissingValue() }
        return try stride(from: 0, to: digits.count, by: 2).map {
            try digits[$0].required() << 4 | digits[$0 + 1].required()
        }
    }

    static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
