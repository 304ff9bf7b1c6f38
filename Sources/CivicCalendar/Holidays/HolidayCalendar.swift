/// The national holidays by law, corrected day by day by a city's file.
///
/// Covered is 20 July 1948, when the law took effect, to 31 December 2099, where the formula of the
/// equinoxes ends. Asking for another day is an error rather than a guess: before 1948 other
/// edicts applied, and after 2099 nobody has computed the equinoxes for us. Days of years to come
/// are what today's law says; when it is amended for a year (as for 2019, 2020 and 2021), the file
/// says so until the next version of this table does.
package struct HolidayCalendar: Hashable, Sendable {
    /// The years of which ``holidays(year:)`` can tell the holidays; 1948 from 20 July on.
    package static let years = 1948...2099

    /// What the file says.
    package let overrides: HolidayOverrides

    package init(overrides: HolidayOverrides = .none) {
        self.overrides = overrides
    }

    /// Whether the calendar can tell anything about a day.
    package static func covers(_ date: CivicDate) -> Bool {
        date.sortingNumber >= 1948_07_20 && date.year <= years.upperBound
    }

    /// The holidays of a calendar year in order, one for each day.
    package func holidays(year: Int) throws(BusinessDayError) -> [Holiday] {
        guard Self.years.contains(year) else { throw .notCovered(year: year) }
        let kept = StatutoryHolidays.holidays(year: year).filter { !overrides.mentions($0.date) }
        return (kept + overrides.added(year: year)).sorted { $0.date < $1.date }
    }

    /// The holiday on a day, or nil on a day that is none.
    package func holiday(on date: CivicDate) throws(BusinessDayError) -> Holiday? {
        guard Self.covers(date) else { throw .notCovered(year: date.year) }
        if overrides.mentions(date) { return overrides.added(on: date) }
        return StatutoryHolidays.holidays(year: date.year).first { $0.date == date }
    }
}

/// A day off by the law on national holidays (国民の祝日に関する法律), or by a city's file.
package struct Holiday: Hashable, Sendable {
    package let date: CivicDate
    /// 憲法記念日, 振替休日, 国民の休日, …
    package let nameJapanese: String
    /// Constitution Memorial Day, …; nil for a day that the file added, which names it once.
    package let nameEnglish: String?
}

extension HolidayCalendar {
    /// Whether the city hall is closed: Saturday, Sunday, a holiday, or 29 December to 3 January
    /// (地方自治法 第4条の2). Today's working week is used for every year; before 1992 city halls
    /// worked on Saturdays.
    package func isDayOff(_ date: CivicDate) throws(BusinessDayError) -> Bool {
        let isHoliday = try holiday(on: date) != nil
        return isHoliday || date.weekday.rawValue >= CivicWeekday.saturday.rawValue
            || Self.isNewYearRecess(date)
    }

    /// The last business day before a day.
    package func previousBusinessDay(
        before date: CivicDate
    ) throws(BusinessDayError) -> CivicDate {
        var day = date
        // Ends at the latest at an end of the days covered, where `isDayOff` throws.
        repeat {
            guard let previous = day.adding(days: -1) else { throw .notCovered(year: day.year) }
            day = previous
        } while try isDayOff(day)
        return day
    }

    /// The day itself if it is a business day, else the last one before it.
    package func businessDay(
        onOrBefore date: CivicDate
    ) throws(BusinessDayError) -> CivicDate {
        try isDayOff(date) ? previousBusinessDay(before: date) : date
    }

    /// 年末年始の休日: 29 December to 3 January.
    private static func isNewYearRecess(_ date: CivicDate) -> Bool {
        (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3)
    }
}

/// Why it cannot be said whether a day is a day off, or when pay is paid.
package enum BusinessDayError: Error, Hashable, Sendable {
    /// The day lies outside ``HolidayCalendar/years``; the year that was needed.
    case notCovered(year: Int)
    /// A city fixed this payday itself, and it is a day off.
    case overrideOnDayOff(CivicDate)
    /// The file leaves the month without a single business day.
    case noBusinessDay(CivicMonth)
}
