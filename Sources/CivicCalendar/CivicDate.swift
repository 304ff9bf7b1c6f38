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

    /// 1 January 1868: what has no beginning began then.
    package static let earliest = CivicDate(validYear: 1868, month: 1, day: 1)

    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    private init(validYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

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

extension CivicDate {
    /// Days since 1 January 1970, negative before it.
    ///
    /// Years are counted from 1 March, so that the leap day is the last of its year; then
    /// whole 400-year cycles of 146,097 days leave only small remainders.
    package var daysSinceEpoch: Int {
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return marchYear * 365 + leapDays + dayOfYear - Self.epochFromMarchOfYearZero
    }

    /// The day that lies so many days after 1 January 1970, or nil outside ``years``.
    package init?(daysSinceEpoch days: Int) {
        guard Self.daysSinceEpochRange.contains(days) else { return nil }
        let sinceYearZero = days + Self.epochFromMarchOfYearZero
        let cycle = sinceYearZero / 146_097
        let dayOfCycle = sinceYearZero % 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: day)
    }

    /// The day so many days later (or earlier), or nil when that leaves ``years``.
    package func adding(days: Int) -> CivicDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? nil : CivicDate(daysSinceEpoch: sum)
    }

    package var weekday: CivicWeekday {
        // 1 January 1970 was a Thursday, three days after Monday.
        let index = ((daysSinceEpoch + 3) % 7 + 7) % 7
        return CivicWeekday.allCases[index]
    }

    /// Days from 1 March of the year 0 to 1 January 1970.
    private static let epochFromMarchOfYearZero = 719_468

    /// 1 January 1868 to 31 December 2999.
    private static let daysSinceEpochRange = -37_255...376_199
}

extension CivicDate: CustomStringConvertible {
    /// The day in ISO 8601: `2025-04-01`.
    package var text: String {
        "\(year.decimal(width: 4))-\(month.decimal(width: 2))-\(day.decimal(width: 2))"
    }

    package var description: String { text }

    /// The day as a city hall writes it: 令和7年4月1日（火）, 令和元年5月1日（水）.
    ///
    /// Days before 1873 bear the western year; see ``JapaneseEra/of(_:)``.
    package var japanese: String {
        "\(japaneseYear)年\(month)月\(day)日（\(weekday.japanese)）"
    }

    /// 令和7, 令和元, or the western year where no era can be named.
    var japaneseYear: String {
        guard let era = JapaneseEra.of(self) else { return String(year) }
        return era.name + era.yearText(year)
    }
}

extension Int {
    /// The number with leading zeros up to `width` digits; for numbers that are not negative.
    func decimal(width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
