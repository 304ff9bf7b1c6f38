internal import CivicCalendar
internal import Testing

struct WithoutYearTests {
    private let today = CivicDate(year: 2026, month: 11, day: 29)

    @Test(arguments: [
        ("12/11", "2026-12-11"), ("12月11日", "2026-12-11"), ("１２／１１", "2026-12-11"),
        ("12.11", "2026-12-11"), ("12月11日（金）", "2026-12-11"), ("12/11 金曜日", "2026-12-11"),
        ("12/11 0:00", "2026-12-11"),
        ("12/11\u{200B}", "2026-12-11"), ("12月13日日曜日", "2026-12-13"), ("1/15", "2027-01-15"),
        ("11/29", "2026-11-29"), ("11/20", "2026-11-20"), ("9/29", "2027-09-29"),
        ("9/30", "2026-09-30"),
        ("2027/12/11", "2027-12-11"), ("R8.12.11", "2026-12-11"), ("令和8年12月11日", "2026-12-11"),
    ])
    func `a deadline lies ahead`(_ typed: String, _ day: String) throws {
        let today = try #require(today)
        #expect(try CivicDate(reading: typed, near: today, daysBack: 60).text == day)
    }

    @Test(arguments: [
        ("12/11", "2026-12-11"), ("1/29", "2026-01-29"), ("1/27", "2027-01-27"),
        ("1/28", "2026-01-28"),
        ("4/1", "2026-04-01"),
    ])
    func `what was done lies back`(_ typed: String, _ day: String) throws {
        let today = try #require(today)
        // 305 days before is 28 January.
        #expect(try CivicDate(reading: typed, near: today, daysBack: 305).text == day)
    }

    @Test(arguments: [
        "", "13/1", "2/30", "0/5", "12/", "/11", "12月11", "12/11/", "12/11日", "12月11日（木）", "2/29",
        "x12/11",
    ])
    func `what is no day is refused`(_ typed: String) throws {
        let today = try #require(today)
        #expect(throws: CivicDateError.self) {
            try CivicDate(reading: typed, near: today, daysBack: 60)
        }
    }

    @Test func `the leap day is found in its year`() throws {
        let today = try #require(CivicDate(year: 2027, month: 11, day: 29))
        #expect(try CivicDate(reading: "2/29", near: today, daysBack: 60).text == "2028-02-29")
    }
}
