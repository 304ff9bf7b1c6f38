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

    /// Days that the file removes although the law knows no holiday on them: mistyped, or
    /// overtaken by a new version of the law. They change nothing, but a person should see them.
    package var removalsWithoutEffect: [CivicDate] {
        overrides.removed.filter { date in
            !StatutoryHolidays.holidays(year: date.year).contains { $0.date == date }
        }
    }
}
