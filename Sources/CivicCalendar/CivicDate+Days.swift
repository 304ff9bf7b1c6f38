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
