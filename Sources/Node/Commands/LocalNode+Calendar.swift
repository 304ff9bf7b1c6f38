internal import CivicCalendar
internal import Staff

/// The city's Help Days: its payday rule, and the calendar that follows.
extension LocalNode {
    private static let ruleSetting = "payday_rule"
    /// Until a city says otherwise: the 20th, moved back. Marked as not set.
    private static let assumedDay = 20

    /// The rule that was set; nil while none is.
    func paydayRule() async throws -> PaydayRule? {
        guard let text = try await staff.setting(Self.ruleSetting) else { return nil }
        return try PaydayRule(reading: text)
    }

    func helpDayCalendar(_ year: FiscalYear) async throws -> HelpDayCalendar {
        let rule = try await paydayRule() ?? Self.assumedRule()
        return try HelpDayCalendar(
            year: year, rule: rule, holidays: try HolidayFile.calendar(folder))
    }

    private static func assumedRule() throws -> PaydayRule {
        try PaydayRule(dayOfMonth: assumedDay, onDayOff: .previous)
    }
}
