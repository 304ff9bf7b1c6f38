internal import CivicCalendar
internal import GRDB

/// What the matching needs, read for the people asked for.
extension StaffStore {
    private static let pastDays = 365

    /// Those of these people who are short or have room and are not exempt. Without a check, each
    /// one's latest forecast counts.
    static func candidates(
        _ people: [PlacedPerson], on day: CivicDate, _ check: ForecastCheck?,
        _ acting: Acting, _ database: Database, _ vault: PersonVault
    ) throws -> [HelpCandidate] {
        let divisions = try divisions(on: acting.knowable(day), database)
        var numbers: [SectionPath: Int] = [:]
        for division in Set(people.map { divisions.division(of: $0.section) }).sorted() {
            numbers[division] = numbers.count
        }
        var found: [(person: PlacedPerson, forecast: StoredForecast)] = []
        for person in people {
            guard let forecast = try forecast(of: person.id, day, check, database),
                forecast.outlook == .hard || forecast.roomMinutes > 0
            else { continue }
            let exemption = try exemption(of: person.id, day, database)
            if exemption == .approved || exemption == .requested { continue }
            found.append((person, forecast))
        }
        let details = Dictionary(
            try self.people(found.map(\.person.id), database, vault).map { ($0.id, $0.details) },
            uniquingKeysWith: { first, _ in first })
        return try found.map { person, forecast in
            HelpCandidate(
                person: person, division: numbers[divisions.division(of: person.section)] ?? 0,
                outlook: forecast.outlook, overMinutes: forecast.overMinutes,
                roomMinutes: forecast.roomMinutes, work: forecast.work,
                strengths: details[person.id]?.strengths ?? [],
                limitMinutes: details[person.id]?.helpLimitMinutes,
                pastMinutes: try pastMinutes(of: person.id, before: day, database))
        }
    }

    static func forecast(
        of id: Int64, _ day: CivicDate, _ check: ForecastCheck?, _ database: Database
    ) throws -> StoredForecast? {
        // 'eve' comes before 'week', and is the later check.
        let statement = try database.cachedStatement(
            sql: """
                SELECT outlook, over_minutes, room_minutes, work_kind FROM forecasts
                WHERE staff_id = ? AND day = ? AND occasion IN (?, ?) ORDER BY occasion LIMIT 1
                """)
        let checks = check.map { [$0, $0] } ?? [.eve, .week]
        return try Row.fetchOne(
            statement, arguments: [id, day.text, checks[0].rawValue, checks[1].rawValue]
        ).map { try StoredForecast($0) }
    }

    /// Minutes of help given in the year before a day.
    private static func pastMinutes(
        of id: Int64, before day: CivicDate, _ database: Database
    ) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                SELECT coalesce(sum(minutes), 0) FROM help
                WHERE helper_id = ? AND day < ? AND day >= ? AND state IN ('accepted', 'ordered')
                """)
        let first = day.adding(days: -pastDays) ?? .earliest
        return try Int.fetchOne(statement, arguments: [id, day.text, first.text]) ?? 0
    }

    /// The pairs of a day in which one of these people stands and on which people decided.
    static func decidedHelp(
        of people: Set<Int64>, on day: CivicDate, _ database: Database
    ) throws -> [AgreedHelp] {
        let sql = """
            SELECT id, helper_id, helped_id, minutes, state FROM help
            WHERE day = ? AND state <> 'proposed' ORDER BY id
            """
        return try Row.fetchAll(database, sql: sql, arguments: [day.text])
            .map { row in
                AgreedHelp(
                    id: try row.decode(Int64.self, atIndex: 0),
                    helper: try row.decode(Int64.self, atIndex: 1),
                    helped: try row.decode(Int64.self, atIndex: 2),
                    minutes: try row.decode(Int.self, atIndex: 3),
                    state: try helpState(row.decode(String.self, atIndex: 4)))
            }
            .filter { people.contains($0.helper) || people.contains($0.helped) }
    }

    static func helpState(_ text: String) throws -> HelpState {
        guard let state = HelpState(rawValue: text) else { throw StaffError.databaseCorrupt }
        return state
    }
}
