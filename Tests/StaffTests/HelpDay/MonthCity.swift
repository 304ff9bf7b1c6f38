internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

/// A small city hall: two 課 with three and one 係.
final class MonthCity: Sendable {
    static let pay = "係長:総務部/職員課/給与係"
    static let people = "係長:総務部/職員課/人事係"
    static let money = "係長:財政部/財政課/財政係"
    static let manager = "所属長:総務部/職員課"
    static let otherManager = "所属長:財政部/財政課"
    static let general = "庶務担当係長:総務部/職員課/人事係"
    static let payStaff = ["S1", "S2", "S3", "S4"]
    static let peopleStaff = ["P1", "P2", "P3"]
    static let day = "2026-05-20"
    /// Everybody of the 課 総務部/職員課.
    static let division = ["M1", "C1"] + payStaff + ["G1"] + peopleStaff

    static let csv = """
        section,name,employee_number,role,strengths,help_limit_minutes
        総務部/職員課,カナリア課長,M1,manager,,
        総務部/職員課/給与係,カナリア係長,C1,section_chief,,
        総務部/職員課/給与係,カナリア一,S1,,documents,
        総務部/職員課/給与係,カナリア二,S2,,,
        総務部/職員課/給与係,カナリア三,S3,,,30
        総務部/職員課/給与係,カナリア四,S4,,,0
        総務部/職員課/人事係,カナリア庶務,G1,general_affairs_chief,,
        総務部/職員課/人事係,カナリア五,P1,,documents,
        総務部/職員課/人事係,カナリア六,P2,,,
        総務部/職員課/人事係,カナリア七,P3,,,
        財政部/財政課,カナリア八,M2,manager,,
        財政部/財政課/財政係,カナリア九,F1,,,
        財政部/財政課/財政係,カナリア十,F2,,,
        """

    private let temporary: TemporaryStore
    var store: StaffStore { temporary.store }

    init() async throws {
        temporary = try TemporaryStore()
        try await temporary.load(Self.csv)
    }

    static func entryDay(_ text: String = day) throws -> EntryDay {
        try EntryDay(try CivicDate(reading: text), rule: nil, holidays: HolidayCalendar())
    }

    /// The evening of the day, 19:00 in Japan.
    static func acting(_ post: String, on day: String = day, hour: Int = 19) throws -> Acting {
        try .post(
            post, at: JapanTime.seconds(hour * 60, on: try CivicDate(reading: day)))
    }

    func forecast(
        _ number: String, _ outlook: Outlook, over: Int = 0, room: Int = 0,
        _ check: ForecastCheck = .week, as post: String, work: WorkKind? = nil,
        note: String? = nil
    ) async throws -> HelpDayReport {
        try await store.giveForecast(
            try Forecast(outlook, overMinutes: over, roomMinutes: room, work: work, note: note),
            of: number, on: try Self.entryDay(), check, as: try Self.acting(post))
    }

    @discardableResult
    func leave(
        _ number: String, _ at: String, as post: String = MonthCity.manager
    ) async throws -> DepartureReport {
        let time = try #require(DayTime(reading: at))
        return try await store.recordDeparture(
            try Departure(left: time), of: number, on: try Self.entryDay(),
            as: try Self.acting(post))
    }

    @discardableResult
    func lightsOut(
        _ at: String?, _ still: [String]? = nil, as post: String = MonthCity.manager
    ) async throws -> LightsOutReport {
        try await store.recordLightsOut(
            on: try Self.entryDay(), at: at.flatMap { DayTime(reading: $0) }, still: still,
            as: try Self.acting(post))
    }

    @discardableResult
    func exempt(_ number: String, _ state: ExemptionState?) async throws -> EntryChange {
        // Nobody approves their own.
        let acting = try Self.acting(number == "M1" ? "所属長:総務部" : Self.manager)
        guard let state else {
            return try await store.requestExemption(
                of: number, reason: "夜間処理", immovable: "機械の予約", on: try Self.entryDay(),
                as: acting)
        }
        return try await store.decideExemption(
            of: number, state, on: try Self.entryDay(), as: acting)
    }

    /// number outcome time, for everybody with a result.
    func results() async throws -> [String] {
        try await store.helpDayResults(on: try CivicDate(reading: Self.day)).map { result in
            let time = result.leftMinutes.flatMap { DayTime(minutes: $0) }?.text ?? "-"
            return "\(result.employeeNumber) \(result.outcome.rawValue) \(time)"
        }
    }

    /// Every row of every table of the month, read beside the store; sealed values too.
    func rows(_ tables: [String] = MonthCity.tables) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: temporary.path, configuration: configuration)
        return try queue.read { database in
            try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
                    table + " " + row.map { "\($0)=\($1)" }.joined(separator: " ")
                }
                .sorted()
            }
        }
    }

    /// Whether the files of the store hold a text readably.
    func holdsPlain(_ text: String) throws -> Bool {
        let needle = Array(text.utf8)
        return try ["", "-wal"].contains { suffix in
            let bytes = try readFile(temporary.path + suffix)
            return bytes.indices.contains { bytes[$0...].starts(with: needle) }
        }
    }

    static let tables = [
        "forecasts", "exemptions", "help", "help_day_results", "lights_out", "still_here",
        "closed_days", "reopened_days", "thanks", "journal",
    ]
}
