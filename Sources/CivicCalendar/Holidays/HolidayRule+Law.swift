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
