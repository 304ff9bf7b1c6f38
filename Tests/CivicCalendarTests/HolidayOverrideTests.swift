internal import CivicCalendar
internal import Seeding
internal import Testing

struct HolidayOverrideTests {
    private static func calendar(_ text: String) throws -> HolidayCalendar {
        HolidayCalendar(overrides: try HolidayOverrides(reading: text))
    }

    @Test func `a file adds, removes and renames single days`() throws {
        let calendar = try Self.calendar(
            """
            # 臨時の休日
            2031-05-02,臨時の休日

            -2031-05-03
            令和１３年５月４日，－
            2031/11/3（月）, 祝, 文化の日
            """)
        #expect(try calendar.holiday(on: day("2031-05-02"))?.nameJapanese == "臨時の休日")
        #expect(try calendar.holiday(on: day("2031-05-02"))?.nameEnglish == nil)
        #expect(try calendar.holiday(on: day("2031-05-03")) == nil)
        #expect(try calendar.holiday(on: day("2031-05-04")) == nil)
        #expect(try calendar.holiday(on: day("2031-11-03"))?.nameJapanese == "祝, 文化の日")
        #expect(try calendar.isDayOff(day("2031-05-02")))
        let days = try calendar.holidays(year: 2031).map(\.date)
        let byLaw = try HolidayCalendar().holidays(year: 2031).map(\.date)
        let changed = try Set(byLaw).subtracting([day("2031-05-03"), day("2031-05-04")])
            .union([day("2031-05-02")])
        #expect(days == changed.sorted())
        #expect(calendar.overrides.removed.map(\.text) == ["2031-05-03", "2031-05-04"])
        #expect(calendar.overrides.added.map(\.date.text) == ["2031-05-02", "2031-11-03"])
    }

    @Test func `commas of empty columns are no part of a name`() throws {
        let calendar = try Self.calendar(
            "2031-05-02,臨時の休日,\n2031-05-05,祝, の日,　, \n2031-05-03,-,,\n")
        #expect(try calendar.holiday(on: day("2031-05-02"))?.nameJapanese == "臨時の休日")
        #expect(try calendar.holiday(on: day("2031-05-05"))?.nameJapanese == "祝, の日")
        #expect(try calendar.holiday(on: day("2031-05-03")) == nil)
        #expect(throws: HolidayOverrideError.self) { try Self.calendar("2031-05-02,,,\n") }
    }

    @Test func `the list of the Cabinet Office is read as it is`() throws {
        let calendar = try Self.calendar(
            "国民の祝日・休日月日,国民の祝日・休日名称\r\n1955/1/1,元日\r\n2031/5/2,臨時の休日\r\n")
        #expect(try calendar.holiday(on: day("2031-05-02"))?.nameJapanese == "臨時の休日")
        // Anywhere but on the first line a heading is no day.
        #expect(throws: HolidayOverrideError.self) {
            try Self.calendar("2031-05-02,臨時の休日\n国民の祝日・休日月日,国民の祝日・休日名称\n")
        }
    }

    @Test(arguments: [
        "2031/5/2,\"臨時の休日\"\r\n",
        "\"国民の祝日・休日月日\",\"国民の祝日・休日名称\"\r\n\"2031/5/2\",\"臨時の休日\"\r\n",
        "国民の祝日・休日月日\t国民の祝日・休日名称\r\n2031/5/2\t臨時の休日\r\n", "2031/5/2;臨時の休日\r\n",
        "sep=,\r\n2031/5/2,臨時の休日\r\n", "sep=;\n日付;名称\n2031/5/2;臨時の休日\n",
        "令和13年 休日一覧,\r\n国民の祝日・休日月日,国民の祝日・休日名称\r\n2031/5/2,臨時の休日\r\n",
        "日付,名称\n2031/5/2,臨時の休日\n", "名 称,日 付\n臨時の休日,2031/5/2\n",
        "番号,月日,祝日名,備考\n", "\r\n国民の祝日・休日月日,国民の祝日・休日名称\r\n2031/5/2,臨時の休日\r\n",
        "2031/5/2,臨時の休日\r\n,\r\n,,\r\n", "2031/5/2 0:00,臨時の休日\n",
        "\u{200B}2031/5/2\u{200E},臨時の休日\n", "# 「\"」で始まる注\n2031/5/2,臨時の休日\n",
        "\"# 臨時, の分\"\n2031/5/2,臨時の休日\n", "日付,名称\n2031/5/2,臨時の休日\n-2031-05-03,\n",
    ])
    func `a table is read as spreadsheets write it`(text: String) throws {
        // The table of four columns ends without a row of its own.
        let whole = text.hasPrefix("番号") ? text + "1,2031/5/2,臨時の休日,市, 全体\n" : text
        #expect(
            try Self.calendar(whole).holiday(on: day("2031-05-02"))?.nameJapanese == "臨時の休日")
    }

    @Test func `a comma in quotes, or at the end of a line, is of the name`() throws {
        for text in [
            "2031/5/2,\"祝, 市の日\"\n", "2031/5/2,祝, 市の日,\n", "日付,名称\n2031/5/2,祝, 市の日\n",
            "2031/5/2\t祝, 市の日\n",
        ] {
            let read = try HolidayOverrides(reading: text).added.first
            #expect(read?.nameJapanese == "祝, 市の日", "\(text)")
        }
    }

    @Test func `a removed holiday opens the city hall, and nothing else moves`() throws {
        let calendar = try Self.calendar("2027-02-11,-")
        #expect(try !calendar.isDayOff(day("2027-02-11")))
        // 3 May 2026 is a Sunday: its substitute stays unless the file removes it too.
        let other = try Self.calendar("-2026-05-03")
        #expect(try other.isDayOff(day("2026-05-03")))
        #expect(try other.holiday(on: day("2026-05-06"))?.nameJapanese == "振替休日")
    }

    @Test func `the days around New Year and weekends stay closed`() throws {
        let calendar = try Self.calendar("-2027-01-01")
        #expect(try calendar.holiday(on: day("2027-01-01")) == nil)
        #expect(try calendar.isDayOff(day("2027-01-01")))
    }

    @Test func `a later holiday moves the Help Day`() throws {
        let rule = try PaydayRule(dayOfMonth: 20, onDayOff: .previous)
        let year = try #require(FiscalYear(startYear: 2026))
        let holidays = try Self.calendar("2026-08-20,臨時の休日\n2026-08-12,臨時の休日")
        let calendar = try HelpDayCalendar(year: year, rule: rule, holidays: holidays)
        #expect(calendar.helpDays[4].text == "2026-08-19")
        #expect(calendar.checks[4].weekBefore.text == "2026-08-10")
    }

    @Test(arguments: ["", "\n\r\n\r", "\u{FEFF}# nothing", "＃ 全角", "   \u{3000}\t"])
    func `a file may say nothing`(text: String) throws {
        #expect(try HolidayOverrides(reading: text) == .none)
        #expect(try HolidayOverrides(reading: text).isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every end of line is read, and lines are counted`(end: String) throws {
        let text = ["\u{FEFF}2031-05-02,一", "", "2031-05-08,二", "2031-05-32,三"]
        let good = text.prefix(3).joined(separator: end)
        #expect(try HolidayOverrides(reading: good).added.map(\.nameJapanese) == ["一", "二"])
        #expect(throws: HolidayOverrideError.line(4, .date(.noSuchDay))) {
            try HolidayOverrides(reading: text.joined(separator: end))
        }
    }

    @Test(arguments: [
        ("2031-05-02", HolidayOverrideError.Reason.nameMissing), ("2031-05-02, ", .nameMissing),
        ("臨時の休日", .date(.malformed)), (",臨時", .date(.malformed)), ("-", .date(.malformed)),
        ("-2031-05-02,-", .date(.malformed)), ("--2031-05-02", .date(.malformed)),
        ("2031-02-29,臨時", .date(.noSuchDay)), ("3000-01-01,臨時", .date(.outOfRange)),
        ("2031-05-02（月）,臨時", .date(.weekday(expected: .friday))),
        ("1948-07-19,臨時", .notCovered), ("2100-01-01,臨時", .notCovered),
        ("-2100-01-01", .notCovered), ("2031-05-02,\u{200B}", .nameMissing),
        ("2031-05-02,\"臨時", .quotes), ("2031-05-02,臨\"時\"", .quotes), ("日付,名称", .date(.malformed)),
        ("2031-05-02,a\u{7}b", .controlCharacter),
        ("2031-05-02," + String(repeating: "あ", count: 65), .nameTooLong),
    ])
    func `a wrong line is named with its reason`(
        line: String, reason: HolidayOverrideError.Reason
    ) {
        #expect(throws: HolidayOverrideError.line(2, reason)) {
            try HolidayOverrides(reading: "2031-06-02,臨時\n" + line)
        }
    }

    @Test(arguments: ["2031-05-02,二", "-2031-05-02", "令和13年5月2日,-"])
    func `a day is named once`(line: String) {
        #expect(throws: HolidayOverrideError.line(3, .repeated(line: 1))) {
            try HolidayOverrides(reading: "2031-05-02,一\n\n" + line)
        }
    }

    @Test func `names are kept as they are typed`() throws {
        let name = String(repeating: "か\u{3099}", count: 32)
        let read = try HolidayOverrides(reading: "2031-05-02,\u{3000}\(name) ").added.first
        #expect(read.map { Array($0.nameJapanese.utf8) } == Array(name.utf8))
    }

    @Test func `size and lines have limits`() throws {
        let lines = HolidayOverrides.lineCountMax
        #expect(try HolidayOverrides(reading: String(repeating: "\n", count: lines - 1)).isEmpty)
        #expect(throws: HolidayOverrideError.tooManyLines) {
            try HolidayOverrides(reading: String(repeating: "\n", count: lines))
        }
        let bytes = HolidayOverrides.sizeBytesMax
        #expect(try HolidayOverrides(reading: String(repeating: "#", count: bytes)).isEmpty)
        #expect(throws: HolidayOverrideError.tooLarge) {
            try HolidayOverrides(reading: String(repeating: "#", count: bytes + 1))
        }
    }

    @Test(arguments: [UInt64(11), 12, 13, 14])
    func `random files are read or refused, and what is read holds`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "2031-05-0", "1", "2", "３", "-", "，", ",", "\n", "\r", "#", "令和", "元", "年", "月",
            "日", "臨時", "2031-06-02,", "\n-2031-06-03", " ", "\u{3000}", "\u{0}", "2099/12/31",
            "H31.4.30", "ー", "\u{FEFF}", "（",
        ]
        var readCount = 0
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined()
            guard let overrides = try? HolidayOverrides(reading: text) else { continue }
            readCount += overrides.isEmpty ? 0 : 1
            let calendar = HolidayCalendar(overrides: overrides)
            for holiday in overrides.added {
                #expect(try calendar.holiday(on: holiday.date) == holiday, "seed \(seed)")
                #expect(try calendar.isDayOff(holiday.date), "seed \(seed)")
            }
            for date in overrides.removed {
                #expect(try calendar.holiday(on: date) == nil, "seed \(seed)")
            }
        }
        #expect(readCount > 100, "seed \(seed)")
    }
}
