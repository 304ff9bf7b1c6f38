internal import CivicCalendar
internal import Staff
internal import Testing

struct HelpDayTests {
    private static let staff = "係,氏名,職員番号\n一課,カナリア甲,0011\n一課,カナリア乙,0012\n二課,カナリア丙,0013\n"

    private static func city() async throws -> TemporaryStore {
        let city = try TemporaryStore()
        try await city.load(staff)
        return city
    }

    private static func day(_ text: String) throws -> CivicDate { try CivicDate(reading: text) }

    @discardableResult
    private static func record(
        _ csv: String, on day: String, at seconds: Int64, in city: TemporaryStore
    ) async throws -> HelpDayReport {
        try await city.store.recordHelpDay(
            csv: Array(csv.utf8), on: try Self.day(day), enteredSeconds: seconds)
    }

    @Test(arguments: [
        "employee_number,outcome,left_at\n0011,on_time,17:40\n0012,late,20:05\n0013,exempt,\n",
        "職員番号,結果,退庁時刻\n0011,定時,17:40\n0012,遅れ,20:05\n0013,除外,\n",
        "退庁時刻,結果,職員番号\r\n１７：４０,定時,００１１\r\n20:05, late ,0012\r\n,除外,0013\r\n",
    ])
    func `results are read in both languages`(csv: String) async throws {
        let city = try await Self.city()
        let report = try await Self.record(csv, on: "2026-05-20", at: 77, in: city)
        #expect(report == HelpDayReport(recorded: 3, replaced: 0, unchanged: 0))
        let day = try Self.day("2026-05-20")
        let results = try await city.store.helpDayResults(on: day)
        #expect(results.map(\.employeeNumber) == ["0011", "0012", "0013"])
        #expect(results.map(\.outcome) == [.onTime, .late, .exempt])
        #expect(results.map(\.leftMinutes) == [17 * 60 + 40, 20 * 60 + 5, nil])
        #expect(results.map(\.section) == ["一課", "一課", "二課"])
        #expect(results.allSatisfy { $0.enteredSeconds == 77 && $0.day == day })
    }

    @Test func `recording again replaces per person and keeps the time of what stays`()
        async throws
    {
        let city = try await Self.city()
        let header = "employee_number,outcome,left_at\n"
        let first = header + "0011,on_time,17:40\n0012,late,20:05\n"
        try await Self.record(first, on: "2026-05-20", at: 100, in: city)
        let again = try await Self.record(first, on: "2026-05-20", at: 200, in: city)
        #expect(again == HelpDayReport(recorded: 0, replaced: 0, unchanged: 2))
        let correction = header + "0012,on_time,17:30\n0013,late,\n"
        let report = try await Self.record(correction, on: "2026-05-20", at: 300, in: city)
        #expect(report == HelpDayReport(recorded: 1, replaced: 1, unchanged: 0))
        let results = try await city.store.helpDayResults(on: try Self.day("2026-05-20"))
        #expect(results.map(\.outcome) == [.onTime, .onTime, .late])
        #expect(results.map(\.enteredSeconds) == [100, 300, 300])
    }

    @Test func `a result stays with the section of its day`() async throws {
        let city = try await Self.city()
        let csv = "employee_number,outcome,left_at\n0011,on_time,\n"
        try await Self.record(csv, on: "2026-03-19", at: 1, in: city)
        try await city.load("係,氏名,職員番号\n二課,カナリア甲,0011\n")
        let late = "employee_number,outcome,left_at\n0011,late,\n"
        try await Self.record(late, on: "2026-03-19", at: 2, in: city)
        try await Self.record(late, on: "2026-04-20", at: 3, in: city)
        let march = try await city.store.helpDayResults(on: try Self.day("2026-03-19"))
        let april = try await city.store.helpDayResults(on: try Self.day("2026-04-20"))
        #expect(march.map(\.section) == ["一課"] && march.map(\.outcome) == [.late])
        #expect(april.map(\.section) == ["二課"])
    }

    @Test func `what is about a person prints nothing about the person`() async throws {
        let city = try await Self.city()
        let csv = "employee_number,outcome,left_at\n0011,late,\n"
        try await Self.record(csv, on: "2026-05-20", at: 1, in: city)
        let results = try await city.store.helpDayResults(on: try Self.day("2026-05-20"))
        var dumped = ""
        dump(try await city.store.list(), to: &dumped)
        dump(try await city.store.directory(), to: &dumped)
        dump(results, to: &dumped)
        let texts = [
            dumped, "\(try await city.store.list())", "\(try await city.store.directory())",
            String(reflecting: results), String(describing: results),
        ]
        for text in texts {
            #expect(text.contains("confidential"))
            #expect(!text.contains("カナリア") && !text.contains("0011") && !text.contains("late"))
        }
    }

    @Test func `the days of a month are listed in order`() async throws {
        let city = try await Self.city()
        let csv = "employee_number,outcome,left_at\n0011,on_time,\n"
        for day in ["2026-05-31", "2026-05-01", "2026-06-01", "2026-04-30"] {
            try await Self.record(csv, on: day, at: 1, in: city)
        }
        let days = try await city.store.helpDays(in: CivicMonth(reading: "2026-05"))
        #expect(days.map(\.text) == ["2026-05-01", "2026-05-31"])
    }

    static let defects: [(String, StaffError)] = [
        ("0011,on_time,\n0099,late,\n", .employeeNumberUnknown(line: 3)),
        ("0011,on_time,\n11,late,\n", .employeeNumberUnknown(line: 3)),
        ("0011,on_time,\n0011,late,\n", .employeeNumberTwice(line: 3, firstLine: 2)),
        ("0011,on_time,\n0012,カナリア,\n", .field(line: 3, column: .outcome, problem: .notOutcome)),
        ("0011,on_time,\n0012,,\n", .field(line: 3, column: .outcome, problem: .missing)),
        ("0011,on_time,\n0012\n", .columnCount(line: 3, expected: 3, found: 1)),
        ("", .fileWithoutRows),
    ]

    @Test(arguments: defects.indices)
    func `a defective file of results is refused and changes nothing`(index: Int) async throws {
        let (rows, expected) = Self.defects[index]
        try await Self.expectRefused(rows, expected)
    }

    @Test(arguments: [
        "36:00", "17:60", "17451", "17:4", "17:045", "017:45", ":45", "17:", "17:45:60", "17.45",
        "-1:00", "カナリア", "1７:4五", "99999999999999999999:00",
    ])
    func `a time that is none is refused`(time: String) async throws {
        try await Self.expectRefused(
            "0011,on_time,\n0012,late,\(time)\n",
            .field(line: 3, column: .leftAt, problem: .notTime))
    }

    private static func expectRefused(_ rows: String, _ expected: StaffError) async throws {
        let city = try await Self.city()
        let header = "employee_number,outcome,left_at\n"
        try await Self.record(header + "0013,late,19:00\n", on: "2026-05-20", at: 1, in: city)
        let day = try Self.day("2026-05-20")
        let before = try await city.store.helpDayResults(on: day)
        await #expect(throws: expected) {
            try await Self.record(header + rows, on: "2026-05-20", at: 2, in: city)
        }
        #expect(try await city.store.helpDayResults(on: day) == before)
        for text in [expected.message(japanese: true), "\(expected)"] {
            #expect(!text.contains("カナリア") && !text.contains("0012"))
        }
    }
}
