/// The holidays that follow from ``HolidayRule/law``, with those that the law derives from them.
enum StatutoryHolidays {
    /// The holidays of a year in order; `year` must lie within ``HolidayCalendar/years``.
    static func holidays(year: Int) -> [Holiday] {
        let index = year - HolidayCalendar.years.lowerBound
        return byYear.indices.contains(index) ? byYear[index] : []
    }

    /// Computed once, about 2,600 days: a calendar asks for many days of the same year.
    private static let byYear: [[Holiday]] = HolidayCalendar.years.map(compute)

    private static func compute(year: Int) -> [Holiday] {
        let named = HolidayRule.law.compactMap { $0.holiday(year: year) }
        let namedDays = Set(named.map(\.date))
        let substitutes = substitutes(for: namedDays)
        let between = daysBetween(namedDays).filter { !substitutes.contains($0) }
        let derived =
            substitutes.map {
                Holiday(date: $0, nameJapanese: "振替休日", nameEnglish: "Substitute Holiday")
            }
            + between.map {
                Holiday(date: $0, nameJapanese: "国民の休日", nameEnglish: "Citizens' Holiday")
            }
        return (named + derived).sorted { $0.date < $1.date }
    }

    /// 振替休日 (article 3, paragraph 2): from 12 April 1973 the day after a holiday on a Sunday,
    /// since 2007 the next day that is no holiday itself.
    ///
    /// One loop serves both, because before 2007 no holiday ever followed one on a Sunday.
    private static func substitutes(for holidays: Set<CivicDate>) -> [CivicDate] {
        holidays.compactMap { holiday -> CivicDate? in
            guard holiday.weekday == .sunday, holiday.sortingNumber >= 1973_04_12 else {
                return nil
            }
            var next = holiday.adding(days: 1)
            while let date = next, holidays.contains(date) { next = date.adding(days: 1) }
            return next
        }
    }

    /// 国民の休日 (article 3, paragraph 3): from 27 December 1985 a day between two holidays, until
    /// the end of 2006 not on a Sunday. The first one fell on 4 May 1988.
    private static func daysBetween(_ holidays: Set<CivicDate>) -> [CivicDate] {
        holidays.compactMap { holiday -> CivicDate? in
            guard let date = holiday.adding(days: 1), let after = date.adding(days: 1),
                holidays.contains(after), !holidays.contains(date),
                date.sortingNumber >= 1985_12_27,
                date.year >= 2007 || date.weekday != .sunday
            else { return nil }
            return date
        }
    }
}
