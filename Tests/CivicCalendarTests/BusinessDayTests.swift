internal import CivicCalendar
internal import Seeding
internal import Testing

struct BusinessDayTests {
    private let calendar = HolidayCalendar()

    @Test(arguments: [
        ("2026-12-28", false), ("2026-12-29", true), ("2026-12-30", true), ("2026-12-31", true),
        ("2027-01-01", true), ("2027-01-02", true), ("2027-01-03", true), ("2027-01-04", false),
        ("2026-05-02", true), ("2026-05-03", true), ("2026-05-06", true), ("2026-05-07", false),
        ("2026-09-22", true), ("2026-11-23", true), ("2026-11-24", false),
    ])
    func `a city hall is closed on weekends, holidays and around New Year`(
        text: String, isDayOff: Bool
    ) throws {
        #expect(try calendar.isDayOff(day(text)) == isDayOff)
    }

    @Test(arguments: [
        ("2027-01-04", "2026-12-28"), ("2026-05-04", "2026-05-01"), ("2026-09-24", "2026-09-18"),
        ("2026-04-15", "2026-04-14"),
    ])
    func `the business day before a day`(text: String, previous: String) throws {
        #expect(try calendar.previousBusinessDay(before: day(text)).text == previous)
    }

    @Test func `a business day stays, a day off moves back`() throws {
        #expect(try calendar.businessDay(onOrBefore: day("2026-04-15")).text == "2026-04-15")
        #expect(try calendar.businessDay(onOrBefore: day("2026-05-06")).text == "2026-05-01")
    }

    @Test func `the ends of the covered days are reached without a trap`() throws {
        #expect(try calendar.previousBusinessDay(before: day("2099-12-31")).text == "2099-12-28")
        #expect(throws: BusinessDayError.notCovered(year: 1948)) {
            try calendar.previousBusinessDay(before: day("1948-07-20"))
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `random days have no business day between them and the one before`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let range = try day("1948-08-01").daysSinceEpoch...day("2099-12-01").daysSinceEpoch
        for _ in 0..<2_000 {
            let date = try #require(
                CivicDate(daysSinceEpoch: Int.random(in: range, using: &generator)))
            let previous = try calendar.previousBusinessDay(before: date).daysSinceEpoch
            #expect(previous < date.daysSinceEpoch, "seed \(seed)")
            let open = try (previous + 1..<date.daysSinceEpoch)
                .compactMap(CivicDate.init(daysSinceEpoch:))
                .filter { try !calendar.isDayOff($0) }
            #expect(open == [], "seed \(seed), \(date)")
        }
    }
}
