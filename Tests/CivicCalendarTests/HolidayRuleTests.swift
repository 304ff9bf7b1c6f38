internal import CivicCalendar
internal import Testing

/// Each rule at the years where it begins and ends.
struct HolidayRuleTests {
    private let calendar = HolidayCalendar()

    @Test(arguments: [
        ("1949-01-01", "元日"), ("1999-01-15", "成人の日"), ("2000-01-10", "成人の日"),
        ("1967-02-11", "建国記念の日"), ("1988-04-29", "天皇誕生日"), ("1989-12-23", "天皇誕生日"),
        ("2018-12-23", "天皇誕生日"), ("2020-02-23", "天皇誕生日"), ("1989-04-29", "みどりの日"),
        ("2006-04-29", "みどりの日"), ("2007-05-04", "みどりの日"), ("2007-04-29", "昭和の日"),
        ("1949-05-03", "憲法記念日"), ("1949-05-05", "こどもの日"), ("1996-07-20", "海の日"),
        ("2002-07-20", "海の日"), ("2003-07-21", "海の日"), ("2020-07-23", "海の日"),
        ("2021-07-22", "海の日"), ("2022-07-18", "海の日"), ("2016-08-11", "山の日"),
        ("2020-08-10", "山の日"), ("2021-08-08", "山の日"), ("2022-08-11", "山の日"),
        ("1966-09-15", "敬老の日"), ("2002-09-15", "敬老の日"), ("2003-09-15", "敬老の日"),
        ("2004-09-20", "敬老の日"), ("1966-10-10", "体育の日"), ("2000-10-09", "体育の日"),
        ("2019-10-14", "体育の日"), ("2020-07-24", "スポーツの日"), ("2021-07-23", "スポーツの日"),
        ("2022-10-10", "スポーツの日"), ("1948-11-03", "文化の日"), ("1948-11-23", "勤労感謝の日"),
    ])
    func `a rule holds in the years the law gives it`(text: String, name: String) throws {
        #expect(try calendar.holiday(on: day(text))?.nameJapanese == name)
    }

    @Test(arguments: [
        "2000-01-15", "1966-02-11", "1988-12-23", "2019-12-23", "2019-02-23", "1995-07-20",
        "2003-07-20", "2020-07-20", "2021-07-19", "2015-08-11", "2020-08-11", "2021-08-11",
        "1965-09-15", "2004-09-15", "1965-10-10", "2000-10-10", "2020-10-12", "2021-10-11",
        "1948-07-20",
    ])
    func `outside those years the same day is none`(text: String) throws {
        #expect(try calendar.holiday(on: day(text)) == nil)
    }

    @Test(arguments: [
        ("1948-09-23", "秋分の日"), ("1979-09-24", "秋分の日"), ("1980-09-23", "秋分の日"),
        ("2012-09-22", "秋分の日"), ("2099-09-23", "秋分の日"), ("1949-03-21", "春分の日"),
        ("1960-03-20", "春分の日"), ("1979-03-21", "春分の日"), ("1980-03-20", "春分の日"),
        ("2000-03-20", "春分の日"), ("2024-03-20", "春分の日"), ("2092-03-19", "春分の日"),
        ("2099-03-20", "春分の日"),
    ])
    func `equinoxes fall where they were and will be`(text: String, name: String) throws {
        #expect(try calendar.holiday(on: day(text))?.nameJapanese == name)
    }

    @Test(arguments: [
        ("1959-04-10", "結婚の儀"), ("1989-02-24", "大喪の礼"), ("1990-11-12", "即位礼正殿の儀"),
        ("1993-06-09", "結婚の儀"), ("2019-04-30", "国民の休日"), ("2019-05-01", "天皇の即位の日"),
        ("2019-05-02", "国民の休日"), ("2019-10-22", "即位礼正殿の儀の行われる日"),
    ])
    func `acts for single days count`(text: String, name: String) throws {
        #expect(try calendar.holiday(on: day(text))?.nameJapanese == name)
    }

    @Test func `2019 has no birthday of the Emperor`() throws {
        let names = try calendar.holidays(year: 2019).map(\.nameJapanese)
        #expect(!names.contains("天皇誕生日"))
        #expect(names.count == 22)
    }

    @Test(
        arguments: [
            ("1973-02-12", nil), ("1973-04-30", "振替休日"), ("2006-05-04", "国民の休日"),
            ("2008-05-06", "振替休日"), ("2009-05-06", "振替休日"), ("2020-05-06", "振替休日"),
            ("2021-08-09", "振替休日"), ("2023-01-02", "振替休日"), ("2024-11-04", "振替休日"),
            ("2019-05-06", "振替休日"), ("2018-12-24", "振替休日"), ("2003-11-24", "振替休日"),
        ] as [(String, String?)])
    func `a holiday on a Sunday moves to the next day that is none`(
        text: String, name: String?
    ) throws {
        #expect(try calendar.holiday(on: day(text))?.nameJapanese == name)
    }

    @Test(
        arguments: [
            ("1985-05-04", nil), ("1986-05-04", nil), ("1987-05-04", "振替休日"),
            ("1988-05-04", "国民の休日"), ("2003-05-04", nil), ("2009-09-22", "国民の休日"),
            ("2015-09-22", "国民の休日"), ("2026-09-22", "国民の休日"), ("2032-09-21", "国民の休日"),
            ("2025-09-22", nil),
        ] as [(String, String?)])
    func `a day between two holidays is one`(text: String, name: String?) throws {
        #expect(try calendar.holiday(on: day(text))?.nameJapanese == name)
    }

    @Test(arguments: [1868, 1947, 2100, 2999, 0, -1, Int.max, Int.min])
    func `years that the law does not cover are refused`(year: Int) {
        #expect(throws: BusinessDayError.notCovered(year: year)) {
            try calendar.holidays(year: year)
        }
    }

    @Test(arguments: ["1868-01-01", "1948-07-19", "2100-01-01", "2999-12-31"])
    func `days that the law does not cover are refused`(text: String) throws {
        let date = try day(text)
        let error = BusinessDayError.notCovered(year: date.year)
        #expect(!HolidayCalendar.covers(date))
        #expect(throws: error) { try calendar.holiday(on: date) }
        #expect(throws: error) { try calendar.isDayOff(date) }
    }

    @Test(arguments: ["1868-01-01", "1948-07-18", "1948-07-20", "2100-01-02", "2999-12-31"])
    func `looking back from beyond the ends is refused`(text: String) throws {
        #expect(throws: BusinessDayError.self) {
            try calendar.previousBusinessDay(before: day(text))
        }
    }
}
