internal import CivicCalendar
internal import Testing

struct MonthAndFiscalYearTests {
    @Test(arguments: [
        "2025-04", "2025/4", "２０２５－０４", "R7.4", "令和7年4月", "2025年4月", " 2025-04 ",
    ])
    func `a month is read in every form`(text: String) throws {
        let month = try CivicMonth(reading: text)
        #expect(month.text == "2025-04")
        #expect(month.japanese == "令和7年4月")
    }

    @Test(arguments: [
        ("", CivicDateError.malformed), ("2025-04-01", .malformed), ("202504", .malformed),
        ("2025年4", .malformed), ("2025-13", .noSuchDay), ("2025-0", .noSuchDay),
        ("1867-12", .outOfRange), ("3000-01", .outOfRange), ("令和元年4月", .outsideEra(.reiwa)),
    ])
    func `what is no month is refused with its reason`(text: String, error: CivicDateError) {
        #expect(throws: error) { try CivicMonth(reading: text) }
    }

    @Test func `a month contains its own days only`() throws {
        let month = try CivicMonth(reading: "2024-02")
        #expect(month.days.count == 29)
        #expect(month.dayCount == 29)
        #expect(month.days.allSatisfy(month.contains))
        #expect(month.days.allSatisfy { CivicMonth(of: $0) == month })
        #expect(try !month.contains(CivicDate(reading: "2024-03-01")))
        #expect(try !month.contains(CivicDate(reading: "2023-02-01")))
    }

    @Test func `months follow each other and end with the calendar`() throws {
        #expect(try CivicMonth(reading: "2024-12").next?.text == "2025-01")
        #expect(try CivicMonth(reading: "2025-01").previous?.text == "2024-12")
        #expect(try CivicMonth(reading: "2999-12").next == nil)
        #expect(try CivicMonth(reading: "1868-01").previous == nil)
        #expect(try CivicMonth(reading: "2024-12") < CivicMonth(reading: "2025-01"))
        #expect(try CivicMonth(reading: "2019-04").japanese == "平成31年4月")
        #expect(try CivicMonth(reading: "2019-05").japanese == "令和元年5月")
    }

    @Test(arguments: [
        ("2025-04-01", 2025), ("2026-03-31", 2025), ("2025-03-31", 2024), ("2026-04-01", 2026),
        ("1868-01-01", 1867), ("2999-12-31", 2999),
    ])
    func `a fiscal year begins on 1 April`(day: String, startYear: Int) throws {
        let date = try CivicDate(reading: day)
        let year = FiscalYear(of: date)
        #expect(year.startYear == startYear)
        #expect(year.contains(date))
        #expect(FiscalYear(of: CivicMonth(of: date)) == year)
        #expect(FiscalYear(startYear: startYear) == year)
    }

    @Test(arguments: [
        (2025, "令和7年度"), (2019, "令和元年度"), (2018, "平成30年度"), (1989, "平成元年度"),
        (1988, "昭和63年度"), (1926, "大正15年度"), (1912, "大正元年度"),
    ])
    func `a fiscal year bears the era of its middle`(startYear: Int, japanese: String) {
        #expect(FiscalYear(startYear: startYear)?.japanese == japanese)
    }

    @Test func `a fiscal year has twelve months in order`() throws {
        let year = try #require(FiscalYear(startYear: 2025))
        #expect(year.months.count == 12)
        #expect(year.months.first?.text == "2025-04")
        #expect(year.months.last?.text == "2026-03")
        #expect(year.months == year.months.sorted())
        #expect(year.months.allSatisfy(year.contains))
        #expect(FiscalYear(startYear: 1866) == nil)
        #expect(FiscalYear(startYear: 3000) == nil)
        #expect(FiscalYear(startYear: Int.max) == nil)
    }
}
