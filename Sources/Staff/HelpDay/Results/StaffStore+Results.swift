package import CivicCalendar
internal import GRDB

/// Results as they follow from the facts of a day.
extension StaffStore {
    /// Whether anything of a month is recorded, of whomever.
    package func hasResults(in month: CivicMonth) async throws(StaffError) -> Bool {
        try await read { database in
            // Section by section, as the index lies.
            let sql = """
                SELECT EXISTS (SELECT 1 FROM sections CROSS JOIN help_day_results
                    ON section_id = sections.id WHERE day BETWEEN ? AND ?)
                """
            return try Bool.fetchOne(
                database, sql: sql, arguments: [month.text + "-01", month.text + "-31"]) ?? false
        }
    }

    /// Sets one person's result anew after a fact about them changed.
    static func settle(
        _ person: PlacedPerson, on day: CivicDate, _ enteredSeconds: Int64, _ database: Database
    ) throws {
        let division = try divisions(on: day, database).division(of: person.section)
        _ = try settle([person], of: division, on: day, enteredSeconds, database)
    }

    /// Sets the results of people of one 課 anew; returns how many changed.
    @discardableResult
    static func settle(
        _ people: [PlacedPerson], of division: SectionPath, on day: CivicDate,
        _ enteredSeconds: Int64, _ database: Database
    ) throws -> Int {
        let tap = try lightsOut(of: division, on: day, database)
        let listed = Set(tap?.still ?? [])
        var changed = 0
        for person in people {
            let stored = try result(of: person.id, on: day, database)
            let facts = DayFacts(
                stored: stored, isExempt: try exemption(of: person.id, day, database) == .approved,
                lightsOut: tap.map { tap in
                    DayFacts.LightsOut(
                        minutes: tap.minutes, isListed: listed.contains(person.id))
                })
            let result = facts.result
            guard result != stored else { continue }
            try write(result, of: person, on: day, enteredSeconds, database)
            changed += 1
        }
        return changed
    }

    static func result(
        of id: Int64, on day: CivicDate, _ database: Database
    ) throws -> DayResult? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT outcome, left_minutes, source FROM help_day_results
                WHERE staff_id = ? AND day = ?
                """)
        return try Row.fetchOne(statement, arguments: [id, day.text]).map { try result($0) }
    }

    /// Outcome, minutes and source at the columns from `index` on.
    static func result(_ row: Row, at index: Int = 0) throws -> DayResult {
        let outcome = try row.decode(String.self, atIndex: index)
        let source = try row.decode(String.self, atIndex: index + 2)
        guard let outcome = HelpDayOutcome(rawValue: outcome),
            let source = ResultSource(rawValue: source)
        else { throw StaffError.databaseCorrupt }
        return DayResult(
            outcome: outcome, leftMinutes: try row.decode(Int?.self, atIndex: index + 1),
            source: source)
    }

    /// A result keeps the section in which it was first recorded.
    private static func write(
        _ result: DayResult?, of person: PlacedPerson, on day: CivicDate,
        _ enteredSeconds: Int64, _ database: Database
    ) throws {
        guard let result else {
            let delete = try database.cachedStatement(
                sql: "DELETE FROM help_day_results WHERE staff_id = ? AND day = ?")
            return try delete.execute(arguments: [person.id, day.text])
        }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO help_day_results
                    (staff_id, day, section_id, outcome, left_minutes, source, entered_seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (staff_id, day) DO UPDATE SET
                    outcome = excluded.outcome, left_minutes = excluded.left_minutes,
                    source = excluded.source, entered_seconds = excluded.entered_seconds
                """)
        try statement.execute(arguments: [
            person.id, day.text, person.sectionID, result.outcome.rawValue, result.leftMinutes,
            result.source.rawValue, enteredSeconds,
        ])
    }
}
