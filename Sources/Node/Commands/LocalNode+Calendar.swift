internal import CivicCalendar
internal import FoundationEssentials
internal import Ledger
internal import Requests
internal import Staff

/// The city's Help Days: its payday rule, and the calendar that follows.
extension LocalNode {
    private static let ruleSetting = "payday_rule"
    /// Until a city says otherwise: the 20th, moved back. Marked as not set.
    private static let assumedDay = 20

    func performCalendar(_ request: CalendarRequest) async throws -> JSONValue {
        try await asCalendar {
            switch request {
            case .rule(let day, let onDayOff, let overrides):
                return try await rule(day, onDayOff, overrides)
            case .calendar(let year, let includesFile, let includesWednesdays):
                return try await calendar(year, includesFile, includesWednesdays)
            }
        }
    }

    /// What is wrong with days and paydays, in words.
    func asCalendar(_ work: () async throws -> JSONValue) async throws -> JSONValue {
        do {
            return try await work()
        } catch let error as PaydayRuleError {
            throw NodeError(payday: error)
        } catch let error as BusinessDayError {
            throw NodeError(calendar: error)
        }
    }

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

    private func rule(
        _ day: Int?, _ onDayOff: String?, _ overrides: [String]
    ) async throws -> JSONValue {
        let stored = try await paydayRule()
        let base = try stored ?? Self.assumedRule()
        guard day != nil || onDayOff != nil || !overrides.isEmpty else {
            return Self.json(base, isSet: stored != nil)
        }
        var rule = try PaydayRule(
            dayOfMonth: day ?? base.dayOfMonth,
            onDayOff: try onDayOff.map(PaydayMove.init(reading:)) ?? base.onDayOff,
            overrides: base.overrides)
        let holidays = try HolidayFile.calendar(folder)
        for text in overrides {
            let override = try PaydayOverride(reading: text)
            rule = try rule.setting(override)
            // A payday on a day off is noticed now, not on the day.
            _ = try rule.payday(in: override.month, holidays: holidays)
        }
        let acting = try await acting()
        try await staff.setSetting(Self.ruleSetting, to: rule.text, as: acting, .setCalendar)
        return Self.json(rule, isSet: true)
    }

    private func calendar(
        _ year: Int, _ includesFile: Bool, _ includesWednesdays: Bool
    ) async throws -> JSONValue {
        guard let fiscal = FiscalYear(startYear: year) else {
            throw BusinessDayError.notCovered(year: year)
        }
        let calendar = try await helpDayCalendar(fiscal)
        var answer: [String: JSONValue] = [
            "fiscal_year": .string(fiscal.japanese),
            "rule_is_set": .bool(try await paydayRule() != nil),
            "help_days": .array(calendar.helpDays.map { .string($0.text) }),
            "wednesdays": .array(calendar.wednesdays.map { .string($0.text) }),
            "checks": .array(
                calendar.checks.map { check in
                    [
                        "help_day": .string(check.helpDay.text),
                        "week_before": .string(check.weekBefore.text),
                        "eve": .string(check.eve.text),
                    ]
                }),
        ]
        if includesFile { answer["ics"] = .string(try file(calendar, includesWednesdays)) }
        return .object(answer)
    }

    private func file(
        _ calendar: HelpDayCalendar, _ includesWednesdays: Bool
    ) throws -> String {
        guard let stamp = ICalendarStamp(secondsSinceEpoch: Int(Self.now)) else {
            throw NodeError.badValue("clock", "1868–2999")
        }
        let isJapanese = Language.isJapanese
        return calendar.iCalendar(
            city: try? MunicipalityCode(member.text),
            cityName: isJapanese ? descriptor.nameJapanese : descriptor.nameEnglish, stamp: stamp,
            words: isJapanese ? .japanese : .english, includesWednesdays: includesWednesdays
        ).text
    }

    private static func json(_ rule: PaydayRule, isSet: Bool) -> JSONValue {
        [
            "day": .int(rule.dayOfMonth), "on_day_off": .string(rule.onDayOff.rawValue),
            "is_set": .bool(isSet),
            "overrides": .array(
                rule.sortedOverrides.map {
                    ["month": .string($0.month.text), "date": .string($0.date.text)]
                }),
        ]
    }
}
