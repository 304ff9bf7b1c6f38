/// The name of a member of a space: a municipality code, or an adviser's id.
///
/// Six digits are a city, with a valid check digit; anything else an adviser: a lower-case letter,
/// then up to 31 lower-case letters, digits or hyphens. Protocol.md §2.2.
package struct MemberID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) throws(LedgerError) {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= Limits.memberBytesMax else {
            throw .badMember("length")
        }
        if bytes.allSatisfy(Self.isDigit) {
            guard Self.checkDigitHolds(bytes) else { throw .badMember("check_digit") }
        } else {
            guard Self.isLetter(first),
                bytes.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2d })
            else { throw .badMember("characters") }
        }
        self.text = text
    }

    /// Whether this is a municipality; else an adviser.
    package var isCity: Bool { text.utf8.first.map(Self.isDigit) ?? false }

    package var description: String { text }

    package static func < (left: MemberID, right: MemberID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// 全国地方公共団体コード: (11 − (6a+5b+4c+3d+2e) mod 11) mod 10.
    private static func checkDigitHolds(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 6 else { return false }
        let digits = bytes.map { Int($0) - 0x30 }
        let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == digits[5]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }
}
