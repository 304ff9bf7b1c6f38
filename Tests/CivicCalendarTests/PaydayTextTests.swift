internal import CivicCalendar
internal import Seeding
internal import Testing

struct PaydayTextTests {
    @Test func `a rule is written and read`() throws {
        let rule = try PaydayRule(
            dayOfMonth: 20, onDayOff: .yokohama,
            overrides: [
                CivicMonth(reading: "2026-12"): day("2026-12-10"),
                CivicMonth(reading: "2026-05"): day("2026-05-19"),
            ])
        let text = """
            day 20
            on-day-off yokohama
            override 2026-05=2026-05-19
            override 2026-12=2026-12-10

            """
        #expect(rule.text == text)
        #expect(try PaydayRule(reading: text) == rule)
    }

    @Test func `comments, empty lines, order and width do not matter`() throws {
        let read = try PaydayRule(
            reading: "# 伊勢原市\r\n\r\noverride 令和8年5月＝２０２６／５／１９\r\non-day-off  previous\r\nday 20")
        let month = try CivicMonth(reading: "2026-05")
        let expected = try PaydayRule(
            dayOfMonth: 20, onDayOff: .previous, overrides: [month: day("2026-05-19")])
        #expect(read == expected)
    }

    @Test(arguments: [
        ("", PaydayRuleError.incomplete), ("day 20", .incomplete),
        ("on-day-off next", .incomplete), ("day 20\nday 20", .line(2, .repeated)),
        ("day 32\non-day-off next", .dayOfMonth), ("day x", .line(1, .malformed)),
        ("day 99999999999999999999", .line(1, .malformed)), ("day", .line(1, .malformed)),
        ("day 20\non-day-off sideways", .line(2, .move)),
        ("on-day-off next\non-day-off next", .line(2, .repeated)),
        ("payday 20", .line(1, .malformed)), ("day 25\non-day-off yokohama", .yokohamaDay),
        ("override 2026-05", .line(1, .date(.malformed))),
        ("override 2026-13=2026-05-19", .line(1, .date(.noSuchDay))),
        ("override 2026-05=2026-05-32", .line(1, .date(.noSuchDay))),
        ("override 2026-05=2026-05-19\n\noverride 2026-05=2026-05-18", .line(3, .repeated)),
        (String(repeating: "#", count: 65_537), .tooLarge),
        ("override " + String(repeating: "=", count: 200), .line(1, .date(.malformed))),
    ])
    func `what is no rule is refused with its reason`(text: String, error: PaydayRuleError) {
        #expect(throws: error) { try PaydayRule(reading: text) }
    }

    @Test func `a wrong month in a file names its line`() throws {
        let month = try CivicMonth(reading: "2026-05")
        #expect(throws: PaydayRuleError.line(1, .overrideOutsideMonth(month))) {
            try PaydayRule(reading: "override 2026-05=2026-06-01")
        }
    }

    @Test(arguments: [UInt64(21), 22, 23])
    func `random rules come back from their text`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var overrides: [CivicMonth: CivicDate] = [:]
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                let number = Int.random(in: -37_255...376_199, using: &generator)
                let date = try #require(CivicDate(daysSinceEpoch: number))
                overrides[CivicMonth(of: date)] = date
            }
            let rule = try PaydayRule(
                dayOfMonth: Int.random(in: 1...31, using: &generator),
                onDayOff: Bool.random(using: &generator) ? .next : .previous,
                overrides: overrides)
            #expect(try PaydayRule(reading: rule.text) == rule, "seed \(seed)")
        }
    }
}
