internal import CivicCalendar
internal import Requests

/// The Help Days around today.
struct NearestHelpDays {
    /// Today's, or the first one to come.
    let next: HelpDayYear.Check?
    /// The last one before today.
    let last: HelpDayYear.Check?
    let isRuleSet: Bool

    /// Days are compared as 2026-11-20.
    static func around(_ visit: PageRequest) async throws -> NearestHelpDays {
        guard let today = visit.today.date else {
            return NearestHelpDays(next: nil, last: nil, isRuleSet: false)
        }
        let year = FiscalYear(of: today).startYear
        let now = try await calendar(year, visit)
        var checks = now?.checks ?? []
        if checks.last.map({ $0.helpDay < today.text }) ?? true {
            checks += try await calendar(year + 1, visit)?.checks ?? []
        }
        if checks.first.map({ $0.helpDay >= today.text }) ?? true {
            checks = (try await calendar(year - 1, visit)?.checks ?? []) + checks
        }
        return NearestHelpDays(
            next: checks.first { $0.helpDay >= today.text },
            last: checks.last { $0.helpDay < today.text }, isRuleSet: now?.ruleIsSet ?? false)
    }

    /// nil for a year that the calendar does not cover.
    static func calendar(_ year: Int, _ visit: PageRequest) async throws -> HelpDayYear? {
        guard FiscalYear(startYear: year) != nil else { return nil }
        return try await visit.ask(ShowHelpDayCalendar(year: year))
    }
}
