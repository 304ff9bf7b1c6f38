internal import CivicCalendar
internal import Requests
internal import Staff

/// The city's Help Days: its payday rule, and the calendar that follows.
extension RequestHandler {
    static let paydayRuleSetting = "payday_rule"
    /// Until a city says otherwise: the 20th, moved back. Marked as not set.
    private static let assumedDay = 20

    /// The rule that was set; nil while none is.
    func paydayRule() async throws -> PaydayRule? {
        guard let text = try await staff.setting(Self.paydayRuleSetting) else { return nil }
        return try PaydayRule(reading: text)
    }

    func helpDayCalendar(_ year: FiscalYear) async throws -> HelpDayCalendar {
        let rule = try await paydayRule() ?? Self.assumedPaydayRule()
        return try HelpDayCalendar(year: year, rule: rule, holidays: try await node.holidays())
    }

    static func assumedPaydayRule() throws -> PaydayRule {
        try PaydayRule(dayOfMonth: assumedDay, onDayOff: .previous)
    }

    /// What is wrong with days and paydays, in words.
    func inCalendar<Answer: Sendable>(
        _ work: () async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await work()
        } catch let error as PaydayRuleError {
            throw NodeError(payday: error)
        } catch let error as BusinessDayError {
            throw NodeError(calendar: error)
        }
    }
}
