package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// What recording a Help Day changed, in numbers of people.
package struct HelpDayReport: Hashable, Sendable {
    /// People who had no result for that day yet.
    package let recorded: Int
    /// People whose result for that day was another one.
    package let replaced: Int
    /// People whose result was the same; when it was entered stays as it was.
    package let unchanged: Int

    package init(recorded: Int, replaced: Int, unchanged: Int) {
        self.recorded = recorded
        self.replaced = replaced
        self.unchanged = unchanged
    }
}

/// One person's result of one Help Day, for the city's own eyes.
package struct HelpDayResult: Hashable, Sendable, ConfidentialValue {
    package let day: CivicDate
    package let employeeNumber: String
    /// The section in which the person was when the result was first recorded.
    package let section: String
    package let outcome: HelpDayOutcome
    /// Minutes since midnight, if known.
    package let leftMinutes: Int?
    /// When it was entered or last changed, in seconds since 1970.
    package let enteredSeconds: Int64
}

extension StaffStore {
    /// Records the results of a Help Day from a file, as a whole or not at all.
    ///
    /// A result replaces an earlier one of the same person and day; people who are not in the
    /// file keep theirs. The same file twice changes nothing. A result stays with the section in
    /// which it was first recorded, so that a transfer does not move past figures.
    @discardableResult
    package func recordHelpDay(
        csv bytes: [UInt8], on day: CivicDate, as acting: Acting
    ) async throws(StaffError) -> HelpDayReport {
        try await authorize(acting, .importResults)
        let rows = try HelpDayFile.rows(bytes, on: day)
        let vault = self.vault
        return try await write { database in
            _ = try Self.authority(acting, .importResults, database, vault)
            try Self.requireOpen(day, database)
            let places = try Self.placesByNumber(on: day, database, vault)
            let before = try Self.resultCount(on: day, in: database)
            var changed = 0
            for row in rows {
                guard let person = places[row.numberKey] else {
                    throw StaffError.employeeNumberUnknown(line: row.line)
                }
                changed += try Self.record(
                    row, of: person, on: day, in: database, vault,
                    enteredSeconds: acting.seconds)
            }
            let recorded = try Self.resultCount(on: day, in: database) - before
            try Self.note(acting, .importResults, day: day, detail: "rows=\(rows.count)", database)
            return HelpDayReport(
                recorded: recorded, replaced: changed - recorded, unchanged: rows.count - changed)
        }
    }

    /// The results of a day within the post's reach, by section and employee number.
    package func helpDayResults(
        on day: CivicDate, as acting: Acting
    ) async throws(StaffError) -> [HelpDayResult] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readResults, on: day, database, vault)
            let sql = """
                SELECT staff_id, path, outcome, left_minutes, entered_seconds
                FROM help_day_results AS results
                JOIN sections ON sections.id = results.section_id
                WHERE day = ?
                """
            let rows = try Row.fetchAll(database, sql: sql, arguments: [day.text])
            let ids = try rows.map { try $0.decode(Int64.self, atIndex: 0) }
            let people = Dictionary(
                try Self.people(ids, database, vault).map { ($0.id, $0.details) },
                uniquingKeysWith: { first, _ in first })
            let results = try rows.compactMap { row -> HelpDayResult? in
                let id = try row.decode(Int64.self, atIndex: 0)
                let section = try row.decode(String.self, atIndex: 1)
                let path = try Self.section(section)
                guard authority.covers(person: id, in: path) else { return nil }
                let outcome = try row.decode(String.self, atIndex: 2)
                guard let outcome = HelpDayOutcome(rawValue: outcome) else {
                    throw StaffError.databaseCorrupt
                }
                return HelpDayResult(
                    day: day, employeeNumber: people[id]?.employeeNumber ?? "",
                    section: section, outcome: outcome,
                    leftMinutes: try row.decode(Int?.self, atIndex: 3),
                    enteredSeconds: try row.decode(Int64.self, atIndex: 4))
            }
            return results.sorted { left, right in
                let keys = [left, right].map {
                    [ExactText($0.section), ExactText(folding: $0.employeeNumber)]
                }
                return keys[0].lexicographicallyPrecedes(keys[1])
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

    /// Everybody's id, and the id of the section in which they count on the day.
    private static func placesByNumber(
        on day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> [ExactText: Person] {
        var sections = try SectionTable(database)
        var places: [ExactText: Person] = [:]
        for person in try people(database, vault) {
            guard let place = person.timeline.place(on: day) else { continue }
            let section = try sections.id(of: place.section, in: database)
            places[person.details.numberKey] = (person.id, section)
        }
        return places
    }

    private static func resultCount(on day: CivicDate, in database: Database) throws -> Int {
        let sql = "SELECT count(*) FROM help_day_results WHERE day = ?"
        return try Int.fetchOne(database, sql: sql, arguments: [day.text]) ?? 0
    }

    /// Returns 1 if the row added or changed anything, otherwise 0. Columns that the file does not
    /// have leave what is stored.
    private static func record(
        _ row: HelpDayRow, of person: Person, on day: CivicDate, in database: Database,
        _ vault: PersonVault, enteredSeconds: Int64
    ) throws -> Int {
        let isSameWork = try isSameWork(row, of: person.id, on: day, in: database, vault)
        let statement = try database.cachedStatement(sql: recordSQL)
        try statement.execute(arguments: [
            "id": person.id, "day": day.text, "section": person.section,
            "outcome": row.outcome.rawValue, "left": row.leftMinutes,
            "hasArrival": row.arrival != nil, "arrived": row.arrival?.minutes,
            "hasWork": row.work != nil && !isSameWork, "kind": row.work?.kind?.rawValue,
            "work": try vault.sealText(row.work?.note, of: person.id, .work, in: day.text),
            "entered": enteredSeconds,
        ])
        return database.changesCount
    }

    private static let recordSQL = """
        INSERT INTO help_day_results
            (staff_id, day, section_id, outcome, left_minutes, arrived_minutes, work_kind, work,
             source, entered_seconds)
        VALUES (:id, :day, :section, :outcome, :left, :arrived, :kind, :work, 'file', :entered)
        ON CONFLICT (staff_id, day) DO UPDATE SET
            outcome = excluded.outcome, left_minutes = excluded.left_minutes,
            arrived_minutes =
                CASE WHEN :hasArrival THEN excluded.arrived_minutes ELSE arrived_minutes END,
            work_kind = CASE WHEN :hasWork THEN excluded.work_kind ELSE work_kind END,
            work = CASE WHEN :hasWork THEN excluded.work ELSE work END,
            source = 'file', entered_seconds = excluded.entered_seconds
        WHERE outcome IS NOT excluded.outcome OR left_minutes IS NOT excluded.left_minutes
            OR source <> 'file' OR :hasWork
            OR (:hasArrival AND arrived_minutes IS NOT excluded.arrived_minutes)
        """

    /// Sealed words differ each time they are sealed, so what they say is compared.
    private static func isSameWork(
        _ row: HelpDayRow, of id: Int64, on day: CivicDate, in database: Database,
        _ vault: PersonVault
    ) throws -> Bool {
        guard let work = row.work else { return true }
        let statement = try database.cachedStatement(
            sql: "SELECT work_kind, work FROM help_day_results WHERE staff_id = ? AND day = ?")
        guard let stored = try Row.fetchOne(statement, arguments: [id, day.text]) else {
            return false
        }
        let note = try vault.openText(
            stored.decode(StoredBytes?.self, atIndex: 1), of: id, .work, in: day.text)
        return try stored.decode(Int?.self, atIndex: 0) == work.kind?.rawValue
            && TypedText.same(note, work.note)
    }
}
