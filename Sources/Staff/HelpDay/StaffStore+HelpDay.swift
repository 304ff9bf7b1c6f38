package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Records the results of a Help Day from a file, as a whole or not at all.
    ///
    /// A result replaces an earlier one of the same person and day; people who are not in the
    /// file keep theirs. The same file twice changes nothing. A result stays with the section in
    /// which it was first recorded, so that a transfer does not move past figures.
    @discardableResult
    package func recordHelpDay(
        csv bytes: [UInt8], on day: CivicDate, enteredSeconds: Int64
    ) async throws(StaffError) -> HelpDayReport {
        let rows = try HelpDayFile.rows(bytes)
        return try await write { database in
            let known = try Self.staffByNumber(database)
            let before = try Self.resultCount(on: day, in: database)
            var changed = 0
            for row in rows {
                guard let person = known[row.numberKey] else {
                    throw StaffError.employeeNumberUnknown(line: row.line)
                }
                changed += try Self.record(
                    row, of: person, on: day, in: database, enteredSeconds: enteredSeconds)
            }
            let recorded = try Self.resultCount(on: day, in: database) - before
            return HelpDayReport(
                recorded: recorded, replaced: changed - recorded, unchanged: rows.count - changed)
        }
    }

    /// The results of a day, by section and employee number.
    package func helpDayResults(on day: CivicDate) async throws(StaffError) -> [HelpDayResult] {
        try await read { database in
            let sql = """
                SELECT employee_number, path, outcome, left_minutes, entered_seconds
                FROM help_day_results AS results
                JOIN staff ON staff.id = staff_id
                JOIN sections ON sections.id = results.section_id
                WHERE day = ? ORDER BY path, number_key
                """
            return try Row.fetchAll(database, sql: sql, arguments: [day.text]).map { row in
                let outcome = try row.decode(String.self, atIndex: 2)
                guard let outcome = HelpDayOutcome(rawValue: outcome) else {
                    throw StaffError.databaseCorrupt
                }
                return HelpDayResult(
                    day: day, employeeNumber: try row.decode(String.self, atIndex: 0),
                    section: try row.decode(String.self, atIndex: 1), outcome: outcome,
                    leftMinutes: try row.decode(Int?.self, atIndex: 3),
                    enteredSeconds: try row.decode(Int64.self, atIndex: 4))
            }
        }
    }

    /// The days of a month for which results are recorded, in order.
    package func helpDays(in month: CivicMonth) async throws(StaffError) -> [CivicDate] {
        try await read { database in
            let sql = """
                SELECT DISTINCT day FROM help_day_results WHERE day BETWEEN ? AND ? ORDER BY day
                """
            let bounds: StatementArguments = [month.text + "-01", month.text + "-31"]
            return try String.fetchAll(database, sql: sql, arguments: bounds).map { text in
                guard let day = try? CivicDate(reading: text) else {
                    throw StaffError.databaseCorrupt
                }
                return day
            }
        }
    }

    private typealias Person = (id: Int64, section: Int64)

    private static func staffByNumber(_ database: Database) throws -> [ExactText: Person] {
        var people: [ExactText: Person] = [:]
        let sql = "SELECT number_key, id, section_id FROM staff"
        for row in try Row.fetchAll(database, sql: sql) {
            let key = ExactText(try row.decode(String.self, atIndex: 0))
            people[key] = (
                try row.decode(Int64.self, atIndex: 1), try row.decode(Int64.self, atIndex: 2)
            )
        }
        return people
    }

    private static func resultCount(on day: CivicDate, in database: Database) throws -> Int {
        let sql = "SELECT count(*) FROM help_day_results WHERE day = ?"
        return try Int.fetchOne(database, sql: sql, arguments: [day.text]) ?? 0
    }

    /// Returns 1 if the row added or changed anything, otherwise 0.
    private static func record(
        _ row: HelpDayRow, of person: Person, on day: CivicDate, in database: Database,
        enteredSeconds: Int64
    ) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO help_day_results
                    (staff_id, day, section_id, outcome, left_minutes, entered_seconds)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (staff_id, day) DO UPDATE SET
                    outcome = excluded.outcome, left_minutes = excluded.left_minutes,
                    entered_seconds = excluded.entered_seconds
                WHERE outcome IS NOT excluded.outcome
                    OR left_minutes IS NOT excluded.left_minutes
                """)
        try statement.execute(arguments: [
            person.id, day.text, person.section, row.outcome.rawValue, row.leftMinutes,
            enteredSeconds,
        ])
        return database.changesCount
    }
}
