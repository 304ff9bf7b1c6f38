internal import CivicCalendar
internal import Testing

struct HelpDayCalendarTests {
    private let holidays = HolidayCalendar()

    private func calendar(
        _ startYear: Int, _ rule: PaydayRule? = nil
    ) throws -> HelpDayCalendar {
        let year = try #require(FiscalYear(startYear: startYear))
        let isehara = try PaydayRule(dayOfMonth: 20, onDayOff: .previous)
        return try HelpDayCalendar(year: year, rule: rule ?? isehara, holidays: holidays)
    }

    @Test func `Isehara's year 2026 is as the city moved it`() throws {
        let calendar = try calendar(2026)
        #expect(
            calendar.helpDays.map(\.text) == [
                "2026-04-20", "2026-05-20", "2026-06-19", "2026-07-17", "2026-08-20", "2026-09-18",
                "2026-10-20", "2026-11-20", "2026-12-18", "2027-01-20", "2027-02-19", "2027-03-19",
            ])
        #expect(calendar.wednesdays.count == 47)
        #expect(calendar.checks[4].weekBefore.text == "2026-08-13")
        #expect(calendar.checks[0].eve.text == "2026-04-17")
    }

    @Test func `109 fiscal years are those of an independent computation`() throws {
        let rows = try CalendarVectors.rows("help-days-1990-2098.csv")
        #expect(rows.count == 109)
        func short(_ date: CivicDate) -> String {
            String(date.text.filter { $0 != "-" }.suffix(4))
        }
        for row in rows {
            let calendar = try calendar(#require(Int(row[0])))
            let checks = calendar.checks.map { check in
                [check.helpDay, check.weekBefore, check.eve].map(short).joined(separator: "/")
            }
            #expect(checks.joined(separator: " ") == row[1], "\(row[0])")
            #expect(calendar.wednesdays.map(short).joined(separator: " ") == row[2], "\(row[0])")
        }
    }

    @Test(arguments: [1949, 1979, 1990, 2019, 2026, 2027, 2098])
    func `every covered year keeps its promises`(startYear: Int) throws {
        for move in PaydayMove.allCases {
            for dayOfMonth in [1, 18, 20, 31] {
                guard let rule = try? PaydayRule(dayOfMonth: dayOfMonth, onDayOff: move) else {
                    continue
                }
                let calendar = try calendar(startYear, rule)
                #expect(calendar.helpDays.map(CivicMonth.init(of:)) == calendar.year.months)
                #expect(calendar.checks.map(\.helpDay) == calendar.helpDays)
                #expect(calendar.wednesdays == calendar.wednesdays.sorted())
                #expect(Set(calendar.helpDays).isDisjoint(with: calendar.wednesdays))
                #expect(calendar.wednesdays.allSatisfy { $0.weekday == .wednesday })
                for check in calendar.checks {
                    #expect(check.weekBefore <= check.eve && check.eve < check.helpDay)
                }
                let all =
                    calendar.helpDays + calendar.wednesdays
                    + calendar.checks.flatMap { [$0.weekBefore, $0.eve] }
                #expect(try all.allSatisfy { try !holidays.isDayOff($0) })
            }
        }
    }

    @Test func `a day is a Help Day, a Wednesday or neither`() throws {
        let calendar = try calendar(2026)
        #expect(try calendar.kind(of: day("2026-05-20")) == .helpDay)  // also a Wednesday
        #expect(try calendar.kind(of: day("2026-05-13")) == .wednesday)
        #expect(try calendar.kind(of: day("2026-05-06")) == nil)  // a substitute holiday
        #expect(try calendar.kind(of: day("2026-12-30")) == nil)  // New Year
        #expect(try calendar.kind(of: day("2026-05-19")) == nil)
        #expect(try calendar.kind(of: day("2026-03-25")) == nil)  // another fiscal year
    }

    @Test func `checks around New Year meet on the last business day`() throws {
        let calendar = try calendar(2026, PaydayRule(dayOfMonth: 4, onDayOff: .next))
        #expect(calendar.helpDays[9].text == "2027-01-04")
        #expect(calendar.checks[9].weekBefore.text == "2026-12-28")
        #expect(calendar.checks[9].eve.text == "2026-12-28")
    }

    @Test(arguments: [1867, 1868, 1947, 1948, 2099, 2100, 2998, 2999])
    func `fiscal years that are not covered are refused`(startYear: Int) {
        #expect(throws: BusinessDayError.self) { try calendar(startYear) }
    }
}
