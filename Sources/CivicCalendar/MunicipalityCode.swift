/// A municipality code (全国地方公共団体コード): five digits that name the municipality and a
/// sixth that checks them, so that a mistyped digit is noticed before it names another city.
package struct MunicipalityCode: Hashable, Sendable {
    /// The six digits as a number.
    private let number: Int

    /// Reads six digits, half or full width, with nothing before or after them.
    package init(_ text: String) throws(MunicipalityCodeError) {
        let scalars = Array(text.unicodeScalars.prefix(7))
        let digits = scalars.compactMap(\.narrow.digit)
        guard scalars.count == 6, digits.count == 6 else { throw .malformed }
        // Weights 6, 5, 4, 3, 2 for the first five digits.
        let weighted = zip(digits.prefix(5), [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        let expected = (11 - weighted % 11) % 10
        guard digits[5] == expected else { throw .checkDigit(expected: expected) }
        number = digits.reduce(0) { $0 * 10 + $1 }
    }

    /// The six digits.
    package var text: String { number.decimal(width: 6) }

    /// 1 to 47 in a code that Japan has given out: 14 is 神奈川県.
    package var prefecture: Int { number / 10_000 }
}

extension MunicipalityCode: Comparable, CustomStringConvertible {
    package static func < (left: MunicipalityCode, right: MunicipalityCode) -> Bool {
        left.number < right.number
    }

    package var description: String { text }
}
