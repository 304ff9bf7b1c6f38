extension CivicDate {
    /// Reads a day in the forms that people type.
    ///
    /// `2025-04-01`, `2025/4/1`, `2025.4.1`, `20250401`, `R7.4.1`, 令和7年4月1日, 令和元年5月1日,
    /// 2025年4月1日, each also with full-width digits and signs, with the weekday in brackets
    /// as ``japanese`` prints it or plain (火曜日), and with the midnight that spreadsheets add. A year of
    /// two digits without an era is refused: it would have to be guessed.
    package init(reading text: String) throws(CivicDateError) {
        if let date = try Self.readCompact(text) {
            self = date
        } else {
            self = try Self.readParts(text)
        }
    }

    /// Eight digits without a separator.
    private static func readCompact(_ text: String) throws(CivicDateError) -> CivicDate? {
        var scanner = try DateScanner(text)
        guard let (value, count) = scanner.takeDigits(), count == 8 else { return nil }
        let weekday = try takeRest(&scanner)
        return try make(
            year: value / 10_000, month: value / 100 % 100, day: value % 100, weekday)
    }

    private static func readParts(_ text: String) throws(CivicDateError) -> CivicDate {
        var scanner = try DateScanner(text)
        let head = try YearReading(from: &scanner)
        let isKanji = head.separator == "年"
        let month = try scanner.takeShortNumber()
        guard scanner.take(isKanji ? "月" : head.separator) else { throw .malformed }
        let day = try scanner.takeShortNumber()
        guard !isKanji || scanner.take("日") else { throw .malformed }
        let weekday = try takeRest(&scanner)
        return try make(year: head.year, month: month, day: day, era: head.era, weekday)
    }

    private static func make(
        year: Int, month: Int, day: Int, era: JapaneseEra? = nil, _ weekday: CivicWeekday?
    ) throws(CivicDateError) -> CivicDate {
        guard years.contains(year) else { throw .outOfRange }
        guard let date = CivicDate(year: year, month: month, day: day) else { throw .noSuchDay }
        if let era, !era.contains(date) { throw .outsideEra(era) }
        if let weekday, weekday != date.weekday { throw .weekday(expected: date.weekday) }
        return date
    }

    /// What may stand behind a day: its weekday, midnight, and nothing more.
    static func takeRest(_ scanner: inout DateScanner) throws(CivicDateError) -> CivicWeekday? {
        let weekday = try takeWeekday(&scanner)
        scanner.takeMidnight()
        guard scanner.isAtEnd() else { throw .malformed }
        return weekday
    }

    /// （火）, (火), （火曜日）, 火, 火曜 or 火曜日.
    private static func takeWeekday(
        _ scanner: inout DateScanner
    ) throws(CivicDateError) -> CivicWeekday? {
        let followsDigit = scanner.followsDigit
        let isInBrackets = scanner.take("(")
        guard let weekday = CivicWeekday.allCases.first(where: { scanner.take($0.japanese) }) else {
            if isInBrackets { throw .malformed }
            return nil
        }
        let isWhole = scanner.take("曜")
        if isWhole { _ = scanner.take("日") }
        // 「12/11日」 names a day of the month.
        guard isInBrackets || isWhole || weekday != .sunday || !followsDigit,
            !isInBrackets || scanner.take(")")
        else { throw .malformed }
        return weekday
    }
}
