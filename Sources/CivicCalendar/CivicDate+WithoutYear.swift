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
