internal import CivicCalendar
internal import Testing

struct CivicDateTests {
    @Test func `every day from 1868 to 2999 follows the day before`() throws {
        var expected = -37_255
        var weekday = try #require(CivicDate(year: 1868, month: 1, day: 1)).weekday
        #expect(weekday == .wednesday)
        var previous: CivicDate?
        var failures = 0
        for year in CivicDate.years {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CivicDate(year: year, month: month, day: day) else { continue }
                    let isRight =
                        date.daysSinceEpoch == expected && date.weekday == weekday
                        && CivicDate(daysSinceEpoch: expected) == date
                        && previous.map { $0 < date } ?? true
                    failures += isRight ? 0 : 1
                    expected += 1
                    weekday = CivicWeekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
                    previous = date
                }
            }
        }
        #expect(failures == 0)
        #expect(expected == 376_200)
    }

    @Test(arguments: [
        (1970, 1, 1, 0, CivicWeekday.thursday), (2000, 2, 29, 11_016, .tuesday),
        (2025, 4, 1, 20_179, .tuesday), (2019, 5, 1, 18_017, .wednesday),
        (1900, 3, 1, -25_508, .thursday),
    ])
    func `known days have their number and weekday`(
        year: Int, month: Int, day: Int, number: Int, weekday: CivicWeekday
    ) throws {
        let date = try #require(CivicDate(year: year, month: month, day: day))
        #expect(date.daysSinceEpoch == number)
        #expect(date.weekday == weekday)
    }

    @Test(arguments: [
        (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1),
        (2025, 1, 0), (2025, 1, 32), (1867, 12, 31), (3000, 1, 1), (Int.max, 1, 1),
        (Int.min, 1, 1), (2025, Int.max, 1), (2025, 1, Int.min), (2025, 1, -1),
    ])
    func `a day that does not exist is refused`(year: Int, month: Int, day: Int) {
        #expect(CivicDate(year: year, month: month, day: day) == nil)
    }

    @Test func `adding days crosses months and stops at both ends`() throws {
        let eve = try #require(CivicDate(year: 2025, month: 3, day: 31))
        #expect(eve.adding(days: 1)?.text == "2025-04-01")
        #expect(eve.adding(days: -31)?.text == "2025-02-28")
        #expect(eve.adding(days: Int.max) == nil)
        #expect(eve.adding(days: Int.min) == nil)
        #expect(CivicDate(daysSinceEpoch: 376_199)?.text == "2999-12-31")
        #expect(CivicDate(daysSinceEpoch: 376_200) == nil)
        #expect(CivicDate(daysSinceEpoch: -37_255)?.text == "1868-01-01")
        #expect(CivicDate(daysSinceEpoch: -37_256) == nil)
    }

    @Test(arguments: [
        ("2025-04-01", "令和7年4月1日（火）"), ("2019-05-01", "令和元年5月1日（水）"),
        ("2019-04-30", "平成31年4月30日（火）"), ("1989-01-08", "平成元年1月8日（日）"),
        ("1989-01-07", "昭和64年1月7日（土）"), ("1926-12-25", "昭和元年12月25日（土）"),
        ("1926-12-24", "大正15年12月24日（金）"), ("1912-07-30", "大正元年7月30日（火）"),
        ("1912-07-29", "明治45年7月29日（月）"), ("1873-01-01", "明治6年1月1日（水）"),
        ("1872-12-31", "1872年12月31日（火）"),
    ])
    func `a day is written with its era and weekday`(text: String, japanese: String) throws {
        #expect(try CivicDate(reading: text).japanese == japanese)
    }
}
