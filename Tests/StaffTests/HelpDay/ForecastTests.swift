internal import CivicCalendar
internal import Staff
internal import Testing

/// Forecasts and exemptions: files, single entries, and the page about them.
struct ForecastTests {
    private static let header = "職員番号,見込み,超過見込分,応援可能分,業務,内容,理由,動かせない理由\n"
    private static let file =
        header + "C1,定時,,30,,,,\nS1,難しい,1:30,,資料・文書作成,カナリア決算,,\n"
        + "Ｓ２,除外,,,,,夜間の処理,予約がある\n"

    private static func give(
        _ csv: String, _ check: ForecastCheck = .week, as post: String = MonthCity.pay,
        in city: MonthCity
    ) async throws -> HelpDayReport {
        try await city.store.giveForecasts(
            csv: Array(csv.utf8), on: try MonthCity.entryDay(), check,
            as: try MonthCity.acting(post))
    }

    private static func report(
        _ city: MonthCity, _ check: ForecastCheck? = nil, as post: String = MonthCity.manager
    ) async throws -> ForecastReport {
        try await city.store.forecastReport(
            on: try CivicDate(reading: MonthCity.day), check: check,
            as: try MonthCity.acting(post))
    }

    @Test func `a file is recorded once, sealed, and asks for its exemptions`() async throws {
        let city = try await MonthCity()
        #expect(
            try await Self.give(Self.file, in: city)
                == HelpDayReport(recorded: 3, replaced: 0, unchanged: 0))
        let before = try city.rows()
        #expect(
            try await Self.give(Self.file, in: city)
                == HelpDayReport(recorded: 0, replaced: 0, unchanged: 3))
        #expect(try city.rows() == before)
        let report = try await Self.report(city, as: MonthCity.pay)
        #expect(report.check == .week && report.sections.map(\.section) == ["総務部/職員課/給与係"])
        let summary = report.total
        #expect(summary.present == 5 && summary[.canLeave] == 1 && summary[.hard] == 1)
        #expect(summary[.exemptRequested] == 1 && summary[.notReported] == 2)
        #expect(summary.shortMinutes == 90 && summary.roomMinutes == 30 && summary.withRoom == 1)
        let lines = report.sections.first?.members ?? []
        #expect(lines.map(\.person.employeeNumber) == ["C1", "S1", "S2", "S3", "S4"])
        #expect(lines.map(\.note) == [nil, "カナリア決算", nil, nil, nil])
        #expect(lines.map(\.immovable) == [nil, nil, "予約がある", nil, nil])
        #expect(try !city.holdsPlain("カナリア決算") && !city.holdsPlain("予約がある"))
    }

    @Test func `the page counts what changed between the checks`() async throws {
        let city = try await MonthCity()
        _ = try await Self.give(Self.file, in: city)
        let eve = "職員番号,見込み,超過見込分\nC1,定時,\nS1,難しい,90\nS2,除外,\nS3,難しい,20\n"
        _ = try await Self.give(eve, .eve, in: city)
        let summary = try await Self.report(city).total
        // C1's room and S1's work changed; S2 did not; S3 has one check only.
        #expect(summary.inBothChecks == 3 && summary.changed == 2)
        #expect(try await Self.report(city).check == .eve)
        #expect(try await Self.report(city, .week).total.shortMinutes == 90)
        #expect(try await Self.report(city, .eve).total.shortMinutes == 110)
    }

    static let defects: [(String, StaffError)] = [
        ("S1,定時,,,,,,\nF1,定時,,,,,,\n", .outsideSection(line: 3)),
        ("S1,定時,,,,,,\nP1,定時,,,,,,\n", .outsideSection(line: 3)),
        ("S1,定時,,,,,,\nX1,定時,,,,,,\n", .employeeNumberUnknown(line: 3)),
        ("S1,定時,,,,,,\nＳ１,難しい,,,,,,\n", .employeeNumberTwice(line: 3, firstLine: 2)),
        ("S1,早退,,,,,,\n", .field(line: 2, column: .outlook, problem: .notOutlook)),
        ("S1,定時,30,,,,,\n", .field(line: 2, column: .overMinutes, problem: .overWithoutHard)),
        ("S1,難しい,,30,,,,\n", .field(line: 2, column: .roomMinutes, problem: .roomWithoutLeaving)),
        ("S1,難しい,1441,,,,,\n", .field(line: 2, column: .overMinutes, problem: .notMinutes)),
        ("S1,難しい,30,,芝刈り,,,\n", .field(line: 2, column: .work, problem: .notWorkKind)),
        (
            "S1,定時,,,,,,\nS2,除外,,,,,夜間,\n",
            .field(line: 3, column: .immovable, problem: .reasonNeeded)
        ),
        ("S1,定時,,,,,,\nS2,除外,,,,,,予約\n", .field(line: 3, column: .reason, problem: .reasonNeeded)),
        ("S1,定時,,,,,,\nS2,除外,,,,,,\n", .field(line: 3, column: .reason, problem: .reasonNeeded)),
        ("S1\n", .columnCount(line: 2, expected: 8, found: 1)),
        ("", .fileWithoutRows),
    ]

    @Test(arguments: defects.indices)
    func `a defective file changes nothing`(index: Int) async throws {
        let city = try await MonthCity()
        _ = try await Self.give(Self.header + "S3,難しい,30,,,,,\n", in: city)
        let before = try city.rows()
        let (rows, expected) = Self.defects[index]
        await #expect(throws: expected) { try await Self.give(Self.header + rows, in: city) }
        #expect(try city.rows() == before)
        for text in [expected.message(japanese: true), expected.message(japanese: false)] {
            #expect(!text.isEmpty && !text.contains("S2"))
        }
    }

    @Test func `a hundred thousand lines and CP932 are refused as such or read`() async throws {
        let city = try await MonthCity()
        let many = Self.header + String(repeating: "S1,定時,,,,,,\n", count: 100_000)
        await #expect(throws: StaffError.self) { try await Self.give(many, in: city) }
        var cp932: [UInt8] = Array("employee_number,outlook,note\nS1,hard,".utf8)
        cp932 += [0x8E, 0x91, 0x97, 0xBF, 0x0A]
        let report = try await city.store.giveForecasts(
            csv: cp932, on: try MonthCity.entryDay(), .week, as: try MonthCity.acting(MonthCity.pay)
        )
        #expect(report.recorded == 1)
        await #expect(throws: StaffError.self) {
            try await city.store.giveForecasts(
                csv: Array("employee_number,outlook,note\nS1,hard,資".utf8) + [0xFF, 0x0A],
                on: try MonthCity.entryDay(), .week, as: try MonthCity.acting(MonthCity.pay))
        }
    }

    @Test func `an exemption needs both reasons and an approval`() async throws {
        let city = try await MonthCity()
        let day = try MonthCity.entryDay()
        let chief = try MonthCity.acting(MonthCity.pay)
        for (reason, immovable) in [(nil, "x"), ("x", nil), (" ", "x"), ("x", "　")] {
            await #expect(throws: StaffError.helpDay(.exemptionReasonNeeded)) {
                try await city.store.requestExemption(
                    of: "S1", reason: reason, immovable: immovable, on: day, as: chief)
            }
        }
        await #expect(throws: StaffError.helpDay(.exemptionUnknown)) {
            try await city.exempt("S1", .approved)
        }
        #expect(try await city.exempt("S1", nil) == .recorded)
        #expect(try await city.exempt("S1", nil) == .unchanged)
        #expect(try await city.exempt("S1", .approved) == .recorded)
        #expect(try await city.exempt("S1", .approved) == .unchanged)
        #expect(try await city.exempt("S1", nil) == .unchanged)
        let again = try await city.store.requestExemption(
            of: "S1", reason: "別の理由", immovable: "機械の予約", on: day, as: chief)
        #expect(again == .replaced)
        #expect(try await Self.report(city).total[.exemptRequested] == 1)
    }

    @Test func `only a Help Day or a Wednesday takes entries once a rule is set`() throws {
        let holidays = HolidayCalendar()
        let rule = try PaydayRule(dayOfMonth: 20, onDayOff: .previous)
        for (text, kind) in [
            ("2026-05-20", HelpDayKind.helpDay), ("2026-05-13", .wednesday),
            ("2026-06-19", .helpDay), ("2019-11-20", .helpDay),
        ] {
            #expect(
                try EntryDay(try CivicDate(reading: text), rule: rule, holidays: holidays).kind
                    == kind)
        }
        for text in ["2026-05-21", "2026-05-06", "2026-06-20", "1900-01-10"] {
            let day = try CivicDate(reading: text)
            #expect(throws: StaffError.helpDay(.notHelpDay)) {
                try EntryDay(day, rule: rule, holidays: holidays)
            }
        }
        #expect(throws: StaffError.helpDay(.notHelpDay)) {
            try EntryDay(try CivicDate(reading: "2026-05-23"), rule: nil, holidays: holidays)
        }
    }
}
