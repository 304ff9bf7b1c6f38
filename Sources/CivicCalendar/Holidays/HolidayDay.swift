/// On which day of a year a holiday falls.
enum HolidayDay: Hashable, Sendable {
    /// A month and a day: 3 May.
    case fixed(Int, Int)
    /// The so-manieth Monday of a month: the second in January.
    case monday(Int, month: Int)
    case vernalEquinox
    case autumnalEquinox

    /// The day in a year that the law covers.
    func date(year: Int) -> CivicDate? {
        switch self {
        case .fixed(let month, let day):
            return CivicDate(year: year, month: month, day: day)
        case .monday(let count, let month):
            guard let first = CivicDate(year: year, month: month, day: 1) else { return nil }
            let untilMonday = (8 - first.weekday.rawValue) % 7
            return first.adding(days: untilMonday + 7 * (count - 1))
        case .vernalEquinox:
            return CivicDate(year: year, month: 3, day: Equinox.vernal.day(year: year))
        case .autumnalEquinox:
            return CivicDate(year: year, month: 9, day: Equinox.autumnal.day(year: year))
        }
    }
}
