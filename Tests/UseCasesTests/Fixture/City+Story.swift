internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport

/// The city hall of most tests: a few 課, their posts, and the Help Days of a spring.
extension City {
    /// The payday is the 20th: the Help Days of April and May.
    static let firstHelpDay = "2026-04-20"
    static let helpDay = "2026-05-20"
    static let section = "総務部/職員課/給与係"
    static let division = "総務部/職員課"

    static let header = "section,name,employee_number,role,strengths,help_limit_minutes\n"
    static let people =
        header + """
            総務部,カナリア部長,B1,manager,,
            総務部/職員課,カナリア課長,M1,manager,,
            総務部/職員課/給与係,カナリア係長,C1,section_chief,,
            総務部/職員課/給与係,カナリア一,S1,,documents,
            総務部/職員課/給与係,カナリア二,S2,,documents,
            総務部/職員課/給与係,カナリア三,S3,,,30
            総務部/職員課/人事係,カナリア庶務,G1,general_affairs_chief,,
            総務部/職員課/人事係,カナリア五,P1,,documents,
            総務部/職員課/人事係,カナリア六,P2,,,
            財政部/財政課,カナリア八,M2,manager,,
            財政部/財政課/財政係,カナリア九,C2,section_chief,,
            財政部/財政課/財政係,カナリア十,F2,,,
            市民部/市民課,カナリア市民,M3,manager,,

            """ + windowRows
    /// Enough people in one 課 that a city may tell something of itself.
    static let windowNumbers = (10..<90).map { "W\($0)" }
    private static let windowRows = windowNumbers.map {
        "市民部/市民課/窓口係,カナリア窓\($0),\($0),,,\n"
    }.joined()

    static func file(_ text: String) -> FileContents { FileContents(Array(text.utf8)) }

    /// Imports the city hall and sets the payday.
    func open() async throws {
        try await ask(ImportStaff(csv: Self.file(Self.people)), as: .personnel)
        try await ask(
            ChangePaydayRule(day: 20, onDayOff: "previous", overrides: []), as: .personnel)
    }

    /// Forecasts for the Help Day of May: one is short, three have room.
    func forecast() async throws {
        try await forecast("S1", short: 60, as: .chief)
        try await forecast("S2", room: 90, as: .chief)
        try await forecast("S3", room: 30, as: .chief)
        try await forecast("P1", room: 60, as: .general)
    }

    @discardableResult
    func forecast(
        _ number: String, short: Int? = nil, room: Int? = nil, check: String = "week",
        as asker: Asker
    ) async throws -> EntryCounts {
        try await ask(
            GiveForecast(
                date: Self.helpDay, check: check, number: number,
                values: ForecastValues(
                    outlook: short == nil ? "can_leave" : "hard", overMinutes: short,
                    roomMinutes: room, work: short == nil ? nil : "documents", note: nil,
                    reason: nil, immovable: nil)), as: asker)
    }

    /// A new record of the neighbour's, not yet sent.
    func theirs(
        _ kind: SharedKind, below parent: String? = nil,
        _ values: [ShareableEdit.NewValue]
    ) async throws -> String {
        let parent = parent.flatMap { OperationID($0) }
        let ids = try await neighbourGate.publish(
            .create(kind, parent: parent, values: values, passage: nil), by: "test")
        guard let id = ids.first else { throw MissingValue() }
        return id.description
    }
}
