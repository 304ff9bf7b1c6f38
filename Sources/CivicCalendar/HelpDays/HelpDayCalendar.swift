/// The Help Days of a city in a fiscal year, with the days on which they are checked, and the
/// Wednesdays.
package struct HelpDayCalendar: Hashable, Sendable {
    package let year: FiscalYear
    /// One for each month from April to March, in order.
    package let helpDays: [CivicDate]
    /// The Wednesdays that are business days and no Help Days, in order. A Wednesday on which the
    /// city hall is closed is none: nobody could stay late, and counting it as a success would
    /// flatter the figures.
    package let wednesdays: [CivicDate]
    /// One for each Help Day, in order. The first may fall before the fiscal year begins.
    package let checks: [HelpDayCheck]

    /// Throws for a fiscal year of which holidays do not cover every day: 1949 to 2098 are covered.
    package init(
        year: FiscalYear, rule: PaydayRule, holidays: HolidayCalendar
    ) throws(BusinessDayError) {
        let months = year.months
        guard months.count == 12 else { throw .notCovered(year: year.startYear) }
        var helpDays: [CivicDate] = []
        var wednesdays: [CivicDate] = []
        var checks: [HelpDayCheck] = []
        for month in months {
            let helpDay = try rule.payday(in: month, holidays: holidays)
            helpDays.append(helpDay)
            checks.append(try Self.check(of: helpDay, holidays))
            for day in month.days where day.weekday == .wednesday && day != helpDay {
                if try !holidays.isDayOff(day) { wednesdays.append(day) }
            }
        }
        self.year = year
        self.helpDays = helpDays
        self.wednesdays = wednesdays
        self.checks = checks
    }

    /// What a day is; nil for an ordinary day and for a day of another fiscal year.
    package func kind(of date: CivicDate) -> HelpDayKind? {
        if helpDays.contains(date) { return .helpDay }
        return wednesdays.contains(date) ? .wednesday : nil
    }

    private static func check(
        of helpDay: CivicDate, _ holidays: HolidayCalendar
    ) throws(BusinessDayError) -> HelpDayCheck {
        guard let weekBefore = helpDay.adding(days: -7) else {
            throw .notCovered(year: helpDay.year)
        }
        return HelpDayCheck(
            helpDay: helpDay,
            weekBefore: try holidays.businessDay(onOrBefore: weekBefore),
            eve: try holidays.previousBusinessDay(before: helpDay))
    }
}

/// The two days on which a section chief asks who can leave on time on a Help Day.
///
/// Both can fall on the same day: one week before 4 January is moved back to 28 December, which
/// is also the last business day before it.
package struct HelpDayCheck: Hashable, Sendable {
    package let helpDay: CivicDate
    /// One week before, moved back to a business day.
    package let weekBefore: CivicDate
    /// The last business day before.
    package let eve: CivicDate
}

/// Why a day is one on which nobody should stay late.
package enum HelpDayKind: String, CaseIterable, Hashable, Sendable {
    /// 助け合いデー: the payday.
    case helpDay = "help_day"
    /// Every other Wednesday (ノー残業デー).
    case wednesday
}
