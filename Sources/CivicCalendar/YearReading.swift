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
