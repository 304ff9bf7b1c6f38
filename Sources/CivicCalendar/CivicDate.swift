// CivicCalendar: the calendar of a Japanese city hall (days, months, fiscal years, eras, holidays,
// paydays, Help Days, municipality codes) as pure values. It must not know a clock, a locale, files,
// staff or peers.

/// A day of the Gregorian calendar between 1 January 1868 and 31 December 2999.
///
/// A type of our own instead of Foundation's `Date`, because a Help Day is a day on the wall and
/// not an instant: it has no time zone, and two nodes must never disagree about which day it is.
package struct CivicDate: Hashable, Sendable {
    /// The years that can be represented; everything outside is refused when a date is made.
    package static let years = 1868...2999

    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Returns nil for a day that does not exist (30 February) or lies outside ``years``.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), 1...12 ~= month, day >= 1,
            day <= Self.dayCount(year: year, month: month)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The number of days in a month; `month` must be 1 to 12.
    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Year, month and day as one number that sorts as the days do: 20250401.
    var sortingNumber: Int { year * 10_000 + month * 100 + day }
}

extension CivicDate: Comparable {
    package static func < (left: CivicDate, right: CivicDate) -> Bool {
        left.sortingNumber < right.sortingNumber
    }
}
