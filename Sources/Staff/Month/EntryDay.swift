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
