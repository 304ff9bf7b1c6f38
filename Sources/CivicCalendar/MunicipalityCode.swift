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
}

extension MunicipalityCode: Comparable, CustomStringConvertible {
    package static func < (left: MunicipalityCode, right: MunicipalityCode) -> Bool {
        left.number < right.number
    }

    package var description: String { text }
}

/// Why a text is no municipality code.
package enum MunicipalityCodeError: Error, Hashable, Sendable {
    /// It does not consist of six digits.
    case malformed
    /// The sixth digit does not check the first five; `expected` would.
    case checkDigit(expected: Int)
}

/// A municipality with its names in both languages.
package struct MunicipalityName: Hashable, Sendable {
    package let code: MunicipalityCode
    /// 小田原市
    package let japanese: String
    /// Odawara
    package let english: String

    package init(code: MunicipalityCode, japanese: String, english: String) {
        self.code = code
        self.japanese = japanese
        self.english = english
    }

    /// For the table of known cities; nil if its code is mistyped, which a test would notice.
    init?(_ text: String, japanese: String, english: String) {
        guard let code = try? MunicipalityCode(text) else { return nil }
        self.init(code: code, japanese: japanese, english: english)
    }
}

extension MunicipalityCode {
    /// The cities of the Kanagawa alliance, in the order of their codes.
    ///
    /// It gives a city its name when a node is set up; it decides nobody's membership, which
    /// rests on the descriptors that a node trusts.
    package static let known: [MunicipalityName] = [
        MunicipalityName("141305", japanese: "川崎市", english: "Kawasaki"),
        MunicipalityName("142069", japanese: "小田原市", english: "Odawara"),
        MunicipalityName("142077", japanese: "茅ヶ崎市", english: "Chigasaki"),
        MunicipalityName("142140", japanese: "伊勢原市", english: "Isehara"),
    ].compactMap(\.self)

    /// The city's names, or nil for a code that is not in ``known``.
    package static func name(of code: MunicipalityCode) -> MunicipalityName? {
        known.first { $0.code == code }
    }
}
