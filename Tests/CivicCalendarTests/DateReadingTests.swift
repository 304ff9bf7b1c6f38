internal import CivicCalendar
internal import Seeding
internal import Testing

struct DateReadingTests {
    @Test(arguments: [
        "2025-04-01", "2025-4-1", "2025/4/1", "2025/04/01", "2025.4.1", "20250401", "R7.4.1",
        "r7.4.1", "R07.04.01", "R7/4/1", "R7-4-1", "令和7年4月1日", "令和07年04月01日",
        "令和７年４月１日", "２０２５－０４－０１", "２０２５／４／１", "２０２５．４．１",
        "Ｒ７．４．１", "２０２５０４０１", "2025年4月1日", "２０２５年４月１日", "2025ー04ー01",
        "2025−04−01", "令和7年4月1日（火）", "令和7年4月1日(火曜日)", "2025-04-01（火）",
        "2025/4/1 (火曜)", "  2025-04-01　", "令和 7年 4月 1日", "令和　７年　４月　１日", "㋿7年4月1日",
        "2025/4/1 0:00", "2025-04-01T00:00", "2025-04-01T00:00:00.000", "2025/4/1(火) 00:00:00",
        "20250401 0:00", "20250401（火）", "2025年4月1日 火曜日", "令和7年4月1日火曜日", "令和7年4月1日火",
        "2025/4/1 火", "2025/4/1火曜", "\u{200E}2025/4/1", "2025/4/1\u{200B}", "2025\u{2060}年4月1日",
    ])
    func `one day is read in every form people type`(text: String) throws {
        #expect(try CivicDate(reading: text).text == "2025-04-01")
    }

    @Test(arguments: [
        ("令和元年5月1日", "2019-05-01"), ("R元.5.1", "2019-05-01"), ("R1.5.1", "2019-05-01"),
        ("H元.1.8", "1989-01-08"), ("平成31年4月30日", "2019-04-30"),
        ("S64.1.7", "1989-01-07"), ("T元.7.30", "1912-07-30"), ("M45.7.29", "1912-07-29"),
        ("明治6年1月1日", "1873-01-01"), ("1868-01-01", "1868-01-01"),
        ("2999/12/31", "2999-12-31"), ("2024-2-29", "2024-02-29"),
    ])
    func `eras are read from their first day on`(text: String, expected: String) throws {
        #expect(try CivicDate(reading: text).text == expected)
    }

    @Test(arguments: [
        ("", CivicDateError.malformed), (" ", .malformed), ("2025", .malformed),
        ("2025-04", .malformed), ("2025-04/01", .malformed), ("25-04-01", .malformed),
        ("25/4/1", .malformed), ("02025-04-01", .malformed), ("2025-004-01", .malformed),
        ("2025-04-001", .malformed), ("2025-04-01T09:00", .malformed),
        ("2025-04-01 0:01", .malformed),
        ("2025-04-01 24:00", .malformed), ("2025-04-01 0:0:", .malformed),
        ("2025-04-01 0:00:01", .malformed), ("2025-04-01T", .malformed),
        ("2025-04-01 0", .malformed),
        ("2025-04-01日", .malformed), ("2025-04-01 水曜日", .weekday(expected: .tuesday)),
        ("20250401水", .weekday(expected: .tuesday)), ("2025-04-01 曜日", .malformed),
        ("2025-04-01 x", .malformed), ("4/1/2025", .malformed), ("2025年4月1", .malformed),
        ("2025年4-1", .malformed), ("R.4.1", .malformed), ("R0.4.1", .malformed),
        ("R1000.4.1", .malformed), ("2025元.4.1", .malformed), ("X7.4.1", .malformed),
        ("令7年4月1日", .malformed), ("2025-04-01（", .malformed), ("2025-04-01（祝）", .malformed),
        ("2 025-04-01", .malformed), ("-2025-04-01", .malformed), ("202504010", .malformed),
        ("99999999999999999999-1-1", .malformed), ("2025-02-30", .noSuchDay),
        ("2025-13-01", .noSuchDay), ("20250230", .noSuchDay), ("2025-00-10", .noSuchDay),
        ("1867-12-31", .outOfRange), ("3000-01-01", .outOfRange), ("R982.1.1", .outOfRange),
        ("S64.1.8", .outsideEra(.showa)),
        ("昭和64年1月8日", .outsideEra(.showa)), ("H31.5.1", .outsideEra(.heisei)),
        ("平成37年4月1日", .outsideEra(.heisei)), ("R99.1.1", .outsideEra(.reiwa)),
        ("令和82年1月1日", .outsideEra(.reiwa)), ("S100.4.1", .outsideEra(.showa)),
        ("T15.12.26", .outsideEra(.taisho)), ("M45.7.31", .outsideEra(.meiji)),
        ("0000-00-00", .outOfRange), ("令和元年4月30日", .outsideEra(.reiwa)),
        ("H1.1.7", .outsideEra(.heisei)),
        ("明治5年12月31日", .outsideEra(.meiji)), ("2025-04-01（水）", .weekday(expected: .tuesday)),
    ])
    func `what is no day is refused with its reason`(text: String, error: CivicDateError) {
        #expect(throws: error) { try CivicDate(reading: text) }
    }

    @Test func `an endless text is refused`() {
        for text in [
            String(repeating: "9", count: 10_000_000), String(repeating: " ", count: 100_000),
            "2025-04-01" + String(repeating: "\u{301}", count: 100_000),
        ] {
            #expect(throws: CivicDateError.malformed) { try CivicDate(reading: text) }
        }
    }

    @Test func `what is printed can be read again`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let days = Int.random(in: -37_255...376_199, using: &random)
            let date = try #require(CivicDate(daysSinceEpoch: days), "seed \(seed)")
            #expect(try CivicDate(reading: date.text) == date, "seed \(seed)")
            #expect(try CivicDate(reading: date.japanese) == date, "seed \(seed)")
        }
    }

    @Test func `a damaged date is read as some day or refused`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let signs = Array("0123456789元令和平成RHrS年月日-/.()（）火水 　７４".unicodeScalars)
        let forms = ["2025-04-01", "R7.4.1", "令和7年4月1日（火）", "２０２５／４／１", "20250401"]
        var readCount = 0
        var refusedCount = 0
        for round in 0..<20_000 {
            var scalars = Array(forms[round % forms.count].unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<scalars.count, using: &random)
                scalars[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            if let date = try? CivicDate(reading: String(text)) {
                readCount += 1
                #expect(CivicDate(daysSinceEpoch: date.daysSinceEpoch) == date, "seed \(seed)")
            } else {
                refusedCount += 1
            }
        }
        #expect(readCount > 0 && refusedCount > 0, "seed \(seed)")
    }
}
