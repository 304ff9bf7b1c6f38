internal import CivicCalendar
internal import Testing

/// Every day off of 151 years against two independent packages.
struct HolidayVectorTests {
    private let calendar = HolidayCalendar()

    @Test(arguments: [
        ("holidays-1986-2099.csv", 1986...2099, 1_993),
        ("holidays-1949-1985.csv", 1949...1985, 415),
    ])
    func `holidays and their names are those of the oracles`(
        file: String, years: ClosedRange<Int>, count: Int
    ) throws {
        let rows = try CalendarVectors.rows(file)
        #expect(rows.count == count)
        var holidays: [Holiday] = []
        for year in years { holidays += try calendar.holidays(year: year) }
        #expect(holidays.map(\.date.text) == rows.map { $0[0] })
        // Where the oracles disagree about a name, the vector has none.
        let names = zip(holidays, rows).filter { !$1[1].isEmpty && $0.nameJapanese != $1[1] }
        #expect(names.map(\.0.date.text) == [])
        #expect(rows.count { $0[1].isEmpty } <= 4)
    }

    @Test func `asking for a day and asking for its year give the same`() throws {
        var found: [Holiday] = []
        var date = try day("1948-07-20")
        while HolidayCalendar.covers(date) {
            if let holiday = try calendar.holiday(on: date) { found.append(holiday) }
            guard let next = date.adding(days: 1) else { break }
            date = next
        }
        #expect(date.text == "2100-01-01")
        let listed = try HolidayCalendar.years.flatMap { try calendar.holidays(year: $0) }
        #expect(found == listed)
        #expect(found.count == 1_993 + 415 + 3)
        #expect(found.allSatisfy { $0.nameEnglish?.isEmpty == false })
    }
}
