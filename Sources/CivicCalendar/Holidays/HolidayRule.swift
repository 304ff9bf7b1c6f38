/// One row of the law: a name, a day, and the years in which it holds.
struct HolidayRule: Hashable, Sendable {
    let nameJapanese: String
    let nameEnglish: String
    let day: HolidayDay
    let years: ClosedRange<Int>

    /// A rule that holds from one year on, until another or for good.
    init(
        _ nameJapanese: String, _ nameEnglish: String, _ day: HolidayDay, from: Int,
        until: Int = HolidayCalendar.years.upperBound
    ) {
        self.nameJapanese = nameJapanese
        self.nameEnglish = nameEnglish
        self.day = day
        years = from...until
    }

    /// A rule for one year only.
    init(_ nameJapanese: String, _ nameEnglish: String, _ day: HolidayDay, only year: Int) {
        self.init(nameJapanese, nameEnglish, day, from: year, until: year)
    }

    /// The holiday in a year, or nil when the rule does not hold in it.
    func holiday(year: Int) -> Holiday? {
        guard years.contains(year), let date = day.date(year: year) else { return nil }
        return Holiday(date: date, nameJapanese: nameJapanese, nameEnglish: nameEnglish)
    }
}
