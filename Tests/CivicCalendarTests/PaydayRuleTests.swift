internal import CivicCalendar
internal import Testing

struct PaydayRuleTests {
    private let holidays = HolidayCalendar()

    @Test func `paydays of 110 years are those of an independent computation`() throws {
        let rows = try CalendarVectors.rows("paydays-1990-2099.csv")
        #expect(rows.count == 110 * 13)
        var failures: [String] = []
        var movedForward = 0
        for row in rows {
            let year = try #require(Int(row[0]))
            let dayOfMonth = try #require(Int(row[1]))
            let rule = try PaydayRule(
                dayOfMonth: dayOfMonth, onDayOff: PaydayMove(reading: row[2]))
            let days = try (1...12).map { number in
                let month = try #require(CivicMonth(year: year, month: number))
                let payday = try rule.payday(in: month, holidays: holidays)
                #expect(month.contains(payday))
                return payday.day
            }
            if days.map(String.init).joined(separator: " ") != row[3] {
                failures.append(row.joined(separator: ","))
            }
            if row[2] == "yokohama" { movedForward += days.count { $0 > 20 } }
        }
        #expect(failures == [])
        #expect(movedForward > 0)
    }

    @Test(arguments: [
        // Monday 20 July 2026 is 海の日; the 18th and 19th are a weekend: forward.
        ("2026-07", "2026-07-21"),
        // Sunday 20 September: Friday the 18th lies within the days.
        ("2026-09", "2026-09-18"), ("2026-06", "2026-06-19"), ("2026-04", "2026-04-20"),
    ])
    func `Yokohama moves back unless that leaves the 18th to the 20th`(
        month: String, expected: String
    ) throws {
        let rule = try PaydayRule(dayOfMonth: 20, onDayOff: .yokohama)
        let payday = try rule.payday(in: CivicMonth(reading: month), holidays: holidays)
        #expect(payday.text == expected)
    }

    @Test(arguments: [
        (31, "2027-02", "2027-02-26"), (29, "2027-02", "2027-02-26"), (29, "2028-02", "2028-02-29"),
        (30, "2028-02", "2028-02-29"), (31, "2026-04", "2026-04-30"), (31, "2026-12", "2026-12-28"),
        (1, "2027-01", "2027-01-04"), (3, "2026-05", "2026-05-01"), (1, "2026-08", "2026-08-03"),
    ])
    func `a short month pays on its last day, and no payday leaves its month`(
        dayOfMonth: Int, month: String, expected: String
    ) throws {
        let rule = try PaydayRule(dayOfMonth: dayOfMonth, onDayOff: .previous)
        let payday = try rule.payday(in: CivicMonth(reading: month), holidays: holidays)
        #expect(payday.text == expected)
    }

    @Test func `a month without a business day has no payday`() throws {
        let month = try CivicMonth(reading: "2026-06")
        let file = month.days.map { "\($0.text),臨時の休日" }.joined(separator: "\n")
        let closed = HolidayCalendar(overrides: try HolidayOverrides(reading: file))
        for move in PaydayMove.allCases {
            let rule = try PaydayRule(dayOfMonth: 20, onDayOff: move)
            #expect(throws: BusinessDayError.noBusinessDay(month)) {
                try rule.payday(in: month, holidays: closed)
            }
        }
    }

    @Test func `an override wins, and may not be a day off`() throws {
        let month = try CivicMonth(reading: "2026-05")
        let rule = try PaydayRule(
            dayOfMonth: 20, onDayOff: .previous, overrides: [month: day("2026-05-19")])
        #expect(try rule.payday(in: month, holidays: holidays).text == "2026-05-19")
        let closed = try rule.setting(PaydayOverride(reading: "2026/5=R8.5.16"))
        #expect(try throwsOverrideOnDayOff(closed, month) == day("2026-05-16"))
    }

    private func throwsOverrideOnDayOff(
        _ rule: PaydayRule, _ month: CivicMonth
    ) throws -> CivicDate? {
        do throws(BusinessDayError) {
            _ = try rule.payday(in: month, holidays: holidays)
            return nil
        } catch {
            guard case .overrideOnDayOff(let date) = error else { return nil }
            return date
        }
    }

    @Test(arguments: [0, 32, -1, Int.max, Int.min])
    func `a day of the month is 1 to 31`(dayOfMonth: Int) {
        #expect(throws: PaydayRuleError.dayOfMonth) {
            try PaydayRule(dayOfMonth: dayOfMonth, onDayOff: .previous)
        }
    }

    @Test(arguments: 1...31)
    func `Yokohama's way needs a payday within its days`(dayOfMonth: Int) throws {
        guard !(18...20).contains(dayOfMonth) else {
            #expect(try PaydayRule(dayOfMonth: dayOfMonth, onDayOff: .yokohama).overrides == [:])
            return
        }
        #expect(throws: PaydayRuleError.yokohamaDay) {
            try PaydayRule(dayOfMonth: dayOfMonth, onDayOff: .yokohama)
        }
    }

    @Test func `an override lies in its month`() throws {
        let month = try CivicMonth(reading: "2026-05")
        for text in ["2026-04-30", "2026-06-01", "2025-05-19"] {
            #expect(throws: PaydayRuleError.overrideOutsideMonth(month)) {
                try PaydayRule(
                    dayOfMonth: 20, onDayOff: .next, overrides: [month: day(text)])
            }
            #expect(throws: PaydayRuleError.overrideOutsideMonth(month)) {
                try PaydayOverride(reading: "2026-05=\(text)")
            }
        }
    }

    @Test func `overrides have a limit`() throws {
        var overrides: [CivicMonth: CivicDate] = [:]
        for year in 1950...1999 {
            for month in 1...12 {
                let date = try #require(CivicDate(year: year, month: month, day: 10))
                overrides[CivicMonth(of: date)] = date
            }
        }
        let full = try PaydayRule(dayOfMonth: 20, onDayOff: .next, overrides: overrides)
        #expect(full.overrides.count == PaydayRule.overrideCountMax)
        #expect(throws: PaydayRuleError.tooManyOverrides) {
            try full.setting(PaydayOverride(reading: "2000-01=2000-01-10"))
        }
        #expect(try full.setting(PaydayOverride(reading: "1999-01=1999-01-11")) != full)
        #expect(try PaydayRule(reading: full.text) == full)
    }
}
