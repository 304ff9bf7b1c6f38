internal import CivicCalendar
internal import Staff
internal import Testing

/// Files made to harm: whoever opens an export, or the machine that reads them.
struct HostileFileTests {
    @Test(arguments: [
        "=HYPERLINK(\"http://example.jp\",\"x\")", "+81-465-00-0000", "-1+1", "@SUM(A1)", "＝1＋1",
        "'=1",
        "''@x", "'架空", "＠架空",
    ])
    func `an export holds no formula, and comes back as it was`(text: String) async throws {
        let city = try TemporaryStore()
        let quoted =
            "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        // In the file that people made, an apostrophe before a sign is that of an export.
        let typed = text.hasPrefix("'") && !text.hasPrefix("'架") ? String(text.dropFirst()) : text
        try await city.load("係,氏名,職員番号,電話\n課,\(quoted),1,\(quoted)\n")
        #expect(try await city.store.list().map(\.name) == [typed])
        let places = try await city.store.places(as: .personnel(at: 1_000))
        let file = try StaffExport.csv(places, encoding: .utf8)
        let row = try #require(String(decoding: file, as: UTF8.self).split(separator: "\r\n").last)
        for cell in [row.dropFirst(2), row[row.index(row.startIndex, offsetBy: 2)...]] {
            let first = try #require(cell.unicodeScalars.first { $0 != "\"" })
            #expect(!"=+-@＝＋－＠".unicodeScalars.contains(first), "\(row)")
        }
        let report = try await city.store.importStaff(csv: file, enteredSeconds: 1_001)
        #expect(
            report
                == StaffImportReport(
                    added: 0, changed: 0, left: 0, unchanged: 1, present: 1, withoutReading: 1))
    }

    @Test func `many lines about one person, or one post, are refused or read in no time`()
        async throws
    {
        let city = try TemporaryStore()
        var one = "係,氏名,職員番号,開始日,終了日\n"
        for _ in 0..<101 { one += "課,甲,1,2026-04-01,2026-04-01\n" }
        await #expect(throws: StaffError.tooManyPlaces(line: 102, placesMax: 100)) {
            try await city.load(one)
        }
        // 20,000 holders of one post, one after the other.
        var post = "係,氏名,職員番号,職,開始日,終了日\n"
        var day = try CivicDate(reading: "1990-01-01")
        for number in 1...20_000 {
            post += "課,人\(number),\(number),所属長,\(day.text),\(day.text)\n"
            day = try #require(day.adding(days: 1))
        }
        #expect(try await city.load(post).added == 20_000)
    }

    @Test func `who may not import is refused before the file is read`() async throws {
        let city = try await MonthCity()
        let chief = try MonthCity.acting(MonthCity.pay)
        let day = try CivicDate(reading: MonthCity.day)
        await #expect(throws: StaffError.roleRefused(.sectionChief, .importOrganisation)) {
            try await city.store.importStaff(csv: [0xFF, 0xFE], as: chief)
        }
        await #expect(throws: StaffError.roleRefused(.sectionChief, .importOrganisation)) {
            try await city.store.previewImport(csv: [], as: chief)
        }
        await #expect(throws: StaffError.roleRefused(.sectionChief, .importResults)) {
            try await city.store.recordHelpDay(csv: [], on: day, as: chief)
        }
        await #expect(throws: StaffError.roleRefused(.personnel, .giveForecast)) {
            try await city.store.giveForecasts(
                csv: [], on: try MonthCity.entryDay(), .week, as: try MonthCity.acting("職員課"))
        }
    }

    @Test func `while a 課 has no 所属長, its 庶務担当係長 reaches no further than before`() async throws {
        let city = try TemporaryStore()
        let csv = """
            係,氏名,職員番号,職,開始日,終了日
            部,部長,1,所属長,,
            部/一課,課長,2,所属長,,2026-05-15
            部/一課/庶務係,庶務,3,庶務担当係長,,
            部/二課,課長二,4,所属長,,
            部/二課/乙係,乙,5,,,
            部/三課/丙係,丙,6,,,
            """
        try await city.store.importStaff(
            csv: Array(csv.utf8),
            enteredSeconds: JapanTime.seconds(600, on: try CivicDate(reading: "2026-04-10")))
        let day = try CivicDate(reading: MonthCity.day)
        let report = try await city.store.resultReport(
            on: day, as: try MonthCity.acting("庶務担当係長:部/一課/庶務係"))
        #expect(report.divisions.map(\.section) == ["部/一課"] && report.total.present == 1)
    }
}
