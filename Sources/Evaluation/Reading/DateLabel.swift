internal import Tables

/// Whether a label was written as a date, as far as its form tells; what day it is a calendar says.
struct DateLabel {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private let scalars: [Unicode.Scalar]

    init(_ label: String) { scalars = NarrowText.trimmed(label) }

    /// Two numbers or more with a sign between them.
    var hasNumbers: Bool { scalars.split { !Self.isDigit($0) }.count >= 2 }

    /// 46113: a day as a spreadsheet counts it, of 1954 to 2119.
    var isSerialDay: Bool {
        scalars.count == 5
            && SpreadsheetText.isSerialDay(String(String.UnicodeScalarView(scalars)))
    }

    /// 26/4/8, 4/8, 8年4月, Apr-26: two or three short numbers and nothing but what stands
    /// between those of a date, or the English name of a month and a number. 4/6〜4/10 is a week, no date.
    var isWritten: Bool {
        let words = scalars.split { !Self.isDigit($0) && !Self.isLetter($0) }
        let numbers = scalars.split { !Self.isDigit($0) }
        let letters = scalars.split { !Self.isLetter($0) }
        guard numbers.allSatisfy({ $0.count <= 4 }), words.count <= 3 else { return false }
        if let word = letters.first, letters.count == 1, 1...2 ~= numbers.count {
            let name = String(String.UnicodeScalarView(word.prefix(3))).lowercased()
            return word.count >= 3 && Self.months.contains(name)
        }
        let signs = "/-.年月日 ".unicodeScalars
        return letters.isEmpty && 2...3 ~= numbers.count
            && scalars.allSatisfy { Self.isDigit($0) || signs.contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
