/// Reads the pieces of a date from left to right, whatever width they were typed in.
///
/// Spaces are skipped before each piece but never inside a number; signs that nobody sees, such as the mark
/// of direction that web pages leave before a day that is copied from them, are none at all.
struct DateScanner {
    /// A longer text is no date; the limit comes before any work.
    private static let scalarCountMax = 64

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) throws(CivicDateError) {
        let start = Array(text.unicodeScalars.prefix(Self.scalarCountMax + 1))
        guard start.count <= Self.scalarCountMax else { throw .malformed }
        scalars = start.filter { $0.properties.generalCategory != .format }.map(\.narrow)
    }

    mutating func isAtEnd() -> Bool {
        skipSpaces()
        return position == scalars.count
    }

    /// Takes the text if it comes next.
    mutating func take(_ expected: String) -> Bool {
        skipSpaces()
        let wanted = Array(expected.unicodeScalars)
        guard scalars.count - position >= wanted.count,
            scalars[position..<position + wanted.count].elementsEqual(wanted)
        else { return false }
        position += wanted.count
        return true
    }

    /// Takes all digits that come next; nil when there are none or more than eight.
    mutating func takeDigits() -> (value: Int, count: Int)? {
        skipSpaces()
        var value = 0
        var count = 0
        while position < scalars.count, let digit = scalars[position].digit {
            guard count < 8 else { return nil }
            value = value * 10 + digit
            count += 1
            position += 1
        }
        return count == 0 ? nil : (value, count)
    }

    /// Takes a month or a day: one or two digits.
    mutating func takeShortNumber() throws(CivicDateError) -> Int {
        guard let (value, count) = takeDigits(), count <= 2 else { throw .malformed }
        return value
    }

    /// Whether a digit stands directly before what comes next.
    var followsDigit: Bool { position > 0 && scalars[position - 1].digit != nil }

    /// Takes the midnight with which spreadsheets and other systems end a day: `0:00`, `T00:00:00.000`. Takes
    /// nothing where another time stands there.
    mutating func takeMidnight() {
        let start = position
        _ = take("T")
        guard takeZero(digitsMax: 2), take(":"), takeZero(digitsMax: 2) else {
            position = start
            return
        }
        guard take(":") else { return }
        guard takeZero(digitsMax: 2), !take(".") || takeZero(digitsMax: 8) else {
            position = start
            return
        }
    }

    private mutating func takeZero(digitsMax: Int) -> Bool {
        guard let (value, count) = takeDigits() else { return false }
        return value == 0 && count <= digitsMax
    }

    private mutating func skipSpaces() {
        while position < scalars.count, scalars[position] == " " || scalars[position] == "\t" {
            position += 1
        }
    }
}

/// The year at the head of a date, with the era and the separator it was written with.
struct YearReading {
    let year: Int
    let era: JapaneseEra?
    /// 年, or the sign that must stand between all parts: `-`, `/` or `.`.
    let separator: String

    init(from scanner: inout DateScanner) throws(CivicDateError) {
        let era = Self.takeEra(&scanner)
        if let era {
            year = era.firstYear + (try Self.takeEraYear(&scanner)) - 1
        } else {
            guard let (value, count) = scanner.takeDigits(), count == 4 else { throw .malformed }
            year = value
        }
        self.era = era
        guard let separator = ["年", "-", "/", "."].first(where: { scanner.take($0) }) else {
            throw .malformed
        }
        self.separator = separator
    }

    private static func takeEra(_ scanner: inout DateScanner) -> JapaneseEra? {
        for (mark, era) in marks where scanner.take(mark) { return era }
        return nil
    }

    private static func takeEraYear(_ scanner: inout DateScanner) throws(CivicDateError) -> Int {
        if scanner.take("元") { return 1 }
        guard let (value, count) = scanner.takeDigits(), count <= 3, value >= 1 else {
            throw .malformed
        }
        return value
    }

    /// Names, the letters of JIS X 0301, and the era signs of Unicode.
    private static let marks: [(String, JapaneseEra)] = [
        ("明治", .meiji), ("大正", .taisho), ("昭和", .showa), ("平成", .heisei), ("令和", .reiwa),
        ("M", .meiji), ("T", .taisho), ("S", .showa), ("H", .heisei), ("R", .reiwa),
        ("m", .meiji), ("t", .taisho), ("s", .showa), ("h", .heisei), ("r", .reiwa),
        ("\u{337E}", .meiji), ("\u{337D}", .taisho), ("\u{337C}", .showa),
        ("\u{337B}", .heisei), ("\u{32FF}", .reiwa),
    ]
}
