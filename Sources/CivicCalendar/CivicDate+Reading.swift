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

extension CivicDate {
    /// Reads a day as people type it in a form: as ``init(reading:)`` does, or as `12/11`, `12.11`, 12月11日, also
    /// with the weekday. Without a year it is the day of that name in the year that begins `daysBack` days
    /// before `today`: what is asked for (a deadline, a day that is past) says where to look.
    package init(
        reading text: String, near today: CivicDate, daysBack: Int
    ) throws(CivicDateError) {
        guard let parts = try Self.readMonthAndDay(text) else {
            self = try CivicDate(reading: text)
            return
        }
        let first = today.adding(days: -daysBack) ?? today
        let found = (first.year...first.year + 1).lazy
            .compactMap { CivicDate(year: $0, month: parts.month, day: parts.day) }
            .first { $0 >= first }
        guard let found, Self.years.contains(found.year) else { throw .noSuchDay }
        if let weekday = parts.weekday, weekday != found.weekday {
            throw .weekday(expected: found.weekday)
        }
        self = found
    }

    /// nil where something else stands there, such as a year.
    private static func readMonthAndDay(
        _ text: String
    ) throws(CivicDateError) -> (month: Int, day: Int, weekday: CivicWeekday?)? {
        var scanner = try DateScanner(text)
        guard let (month, monthDigits) = scanner.takeDigits(), monthDigits <= 2,
            let separator = ["月", "/", "."].first(where: { scanner.take($0) }),
            let (day, dayDigits) = scanner.takeDigits(), dayDigits <= 2,
            separator != "月" || scanner.take("日")
        else { return nil }
        return (month, day, try takeRest(&scanner))
    }
}
