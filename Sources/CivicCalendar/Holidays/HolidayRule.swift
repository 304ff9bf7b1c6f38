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

/// The two equinoxes, which the law makes holidays without naming their days.
///
/// The day is announced in the official gazette on 1 February of the year before. Until then it
/// is a forecast by the usual approximation (海上保安庁水路部 暦計算研究会編『新こよみ便利帳』), whose
/// constants hold for 1900–1979 and 1980–2099. An announcement that differs belongs in the file.
enum Equinox: Hashable, Sendable {
    case vernal, autumnal

    /// The day in March or September; `year` must be 1900 to 2099.
    func day(year: Int) -> Int {
        // In millionths of a day, so that no rounding of fractions can move a holiday.
        let leapDays = year < 1980 ? (year - 1983) / 4 : (year - 1980) / 4
        return (firstMillionths(year: year) + 242_194 * (year - 1980)) / 1_000_000 - leapDays
    }

    private func firstMillionths(year: Int) -> Int {
        switch self {
        case .vernal: year < 1980 ? 20_835_700 : 20_843_100
        case .autumnal: year < 1980 ? 23_258_800 : 23_248_800
        }
    }
}

extension HolidayRule {
    /// The law of 20 July 1948 with all its amendments, and the acts for single days.
    ///
    /// To follow an amendment, end a row with `until` and write its successor below it. Substitute
    /// holidays and days between holidays are derived: see ``StatutoryHolidays``.
    static let law: [HolidayRule] = [
        .init("元日", "New Year's Day", .fixed(1, 1), from: 1949),
        .init("成人の日", "Coming of Age Day", .fixed(1, 15), from: 1949, until: 1999),
        .init("成人の日", "Coming of Age Day", .monday(2, month: 1), from: 2000),
        .init("建国記念の日", "National Foundation Day", .fixed(2, 11), from: 1967),
        .init("天皇誕生日", "Emperor's Birthday", .fixed(4, 29), from: 1949, until: 1988),
        .init("天皇誕生日", "Emperor's Birthday", .fixed(12, 23), from: 1989, until: 2018),
        .init("天皇誕生日", "Emperor's Birthday", .fixed(2, 23), from: 2020),
        .init("春分の日", "Vernal Equinox Day", .vernalEquinox, from: 1949),
        .init("みどりの日", "Greenery Day", .fixed(4, 29), from: 1989, until: 2006),
        .init("みどりの日", "Greenery Day", .fixed(5, 4), from: 2007),
        .init("昭和の日", "Showa Day", .fixed(4, 29), from: 2007),
        .init("憲法記念日", "Constitution Memorial Day", .fixed(5, 3), from: 1949),
        .init("こどもの日", "Children's Day", .fixed(5, 5), from: 1949),
        .init("海の日", "Marine Day", .fixed(7, 20), from: 1996, until: 2002),
        .init("海の日", "Marine Day", .monday(3, month: 7), from: 2003, until: 2019),
        .init("海の日", "Marine Day", .fixed(7, 23), only: 2020),
        .init("海の日", "Marine Day", .fixed(7, 22), only: 2021),
        .init("海の日", "Marine Day", .monday(3, month: 7), from: 2022),
        .init("山の日", "Mountain Day", .fixed(8, 11), from: 2016, until: 2019),
        .init("山の日", "Mountain Day", .fixed(8, 10), only: 2020),
        .init("山の日", "Mountain Day", .fixed(8, 8), only: 2021),
        .init("山の日", "Mountain Day", .fixed(8, 11), from: 2022),
        .init("敬老の日", "Respect for the Aged Day", .fixed(9, 15), from: 1966, until: 2002),
        .init("敬老の日", "Respect for the Aged Day", .monday(3, month: 9), from: 2003),
        .init("秋分の日", "Autumnal Equinox Day", .autumnalEquinox, from: 1948),
        .init("体育の日", "Health and Sports Day", .fixed(10, 10), from: 1966, until: 1999),
        .init("体育の日", "Health and Sports Day", .monday(2, month: 10), from: 2000, until: 2019),
        .init("スポーツの日", "Sports Day", .fixed(7, 24), only: 2020),
        .init("スポーツの日", "Sports Day", .fixed(7, 23), only: 2021),
        .init("スポーツの日", "Sports Day", .monday(2, month: 10), from: 2022),
        .init("文化の日", "Culture Day", .fixed(11, 3), from: 1948),
        .init("勤労感謝の日", "Labor Thanksgiving Day", .fixed(11, 23), from: 1948),

        // Acts for single days, which count as national holidays.
        .init("結婚の儀", "Wedding of the Crown Prince", .fixed(4, 10), only: 1959),
        .init("大喪の礼", "Funeral of Emperor Showa", .fixed(2, 24), only: 1989),
        .init("即位礼正殿の儀", "Enthronement Ceremony", .fixed(11, 12), only: 1990),
        .init("結婚の儀", "Wedding of the Crown Prince", .fixed(6, 9), only: 1993),
        .init("天皇の即位の日", "Day of Imperial Enthronement", .fixed(5, 1), only: 2019),
        .init("即位礼正殿の儀の行われる日", "Enthronement Ceremony", .fixed(10, 22), only: 2019),
    ]
}
