package import CivicCalendar

/// A day that takes entries: a Help Day or a counted Wednesday of the city's payday rule; while no
/// rule is set, any business day.
///
/// Only this initializer makes one, so that no write can forget to ask.
package struct EntryDay: Hashable, Sendable {
    package let day: CivicDate
    /// Nil while no rule is set.
    package let kind: HelpDayKind?

    package init(
        _ day: CivicDate, rule: PaydayRule?, holidays: HolidayCalendar
    ) throws(StaffError) {
        do {
            if let rule {
                let calendar = try HelpDayCalendar(
                    year: FiscalYear(of: day), rule: rule, holidays: holidays)
                kind = calendar.kind(of: day)
                guard kind != nil else { throw StaffError.helpDay(.notHelpDay) }
            } else {
                kind = nil
                guard try !holidays.isDayOff(day) else { throw StaffError.helpDay(.notHelpDay) }
            }
        } catch {
            throw .helpDay(.notHelpDay)
        }
        self.day = day
    }
}

/// What an entry did. The same entry again changes nothing, and when it was entered stays.
package enum EntryChange: String, Hashable, Sendable {
    case recorded, replaced, unchanged
}

/// Which times of a day an entry may have.
package enum EntryTime {
    /// Leaving at half past midnight would look like leaving early.
    package static let firstMinute = 5 * 60
    /// 8:30, when a day's work begins: 6:20 of somebody who leaves is 18:20 without its 午後, and would
    /// look like leaving early.
    static let workBegins = 8 * 60 + 30
    /// Lights that go out before noon are those of the evening, 5:45 for 17:45.
    static let noon = 12 * 60
    /// What is entered later than so long after it happened is marked; clocks may differ by as much.
    static let graceSeconds: Int64 = 15 * 60

    /// Whether a time of leaving is of a morning in which nobody leaves; whoever is known to have come
    /// before it, that same morning, was there.
    static func isOfMorning(left: DayTime, arrived: DayTime?) -> Bool {
        if let arrived, arrived.minutes >= firstMinute, arrived <= left { return false }
        return left.minutes < workBegins
    }

    /// What happened has happened: no result of a day or a time to come.
    package static func check(
        _ minutes: Int, on day: CivicDate, _ acting: Acting
    ) throws(StaffError) {
        guard day <= acting.today else { throw .helpDay(.dayNotYet) }
        guard minutes >= firstMinute else { throw .helpDay(.timePastMidnight) }
        let latest = acting.seconds.addingReportingOverflow(graceSeconds).partialValue
        guard JapanTime.seconds(minutes, on: day) <= latest else { throw .helpDay(.timeNotYet) }
    }
}
