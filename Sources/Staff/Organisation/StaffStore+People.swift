internal import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// Reading people, opened, with their places.
extension StaffStore {
    /// Everybody who was not erased, by id. For imports and screening; pages ask for a section.
    static func people(_ database: Database, _ vault: PersonVault) throws -> [StoredPerson] {
        let timelines = try timelines(
            try Row.fetchAll(database, sql: timelineSQL + " ORDER BY staff_id, from_day"))
        let rows = try Row.fetchAll(
            database, sql: "SELECT id, details FROM staff WHERE details IS NOT NULL ORDER BY id")
        return try rows.compactMap { row in
            let id = try row.decode(Int64.self, atIndex: 0)
            guard let details = try details(row.decode(StoredBytes.self, atIndex: 1), of: id, vault)
            else { return nil }
            return StoredPerson(id: id, details: details, timeline: timelines[id] ?? Timeline())
        }
    }

    /// The people who stand in a section, or below it, on a day; all of the city for nil.
    static func people(
        within path: SectionPath?, on day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> [StoredPerson] {
        var sql = """
            SELECT staff_id FROM assignments JOIN sections ON sections.id = section_id
            WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)
            """
        var arguments: StatementArguments = [day.text, day.text]
        if let path {
            // "0" follows "/" in every order of bytes.
            sql += " AND (path = ? OR (path >= ? AND path < ?))"
            arguments += [path.text, path.text + "/", path.text + "0"]
        }
        let ids = try Int64.fetchAll(database, sql: sql, arguments: arguments)
        return try people(ids, database, vault)
    }

    static func people(
        _ ids: [Int64], _ database: Database, _ vault: PersonVault
    ) throws -> [StoredPerson] {
        let wanted = Set(ids).sorted()
        guard wanted.count < 2_000 else {
            let all = Set(wanted)
            return try people(database, vault).filter { all.contains($0.id) }
        }
        let read = try database.cachedStatement(sql: "SELECT details FROM staff WHERE id = ?")
        let places = try database.cachedStatement(
            sql: timelineSQL + " WHERE staff_id = ? ORDER BY from_day")
        return try wanted.compactMap { id in
            guard let sealed = try StoredBytes.fetchOne(read, arguments: [id]),
                let details = try details(sealed, of: id, vault)
            else { return nil }
            let timelines = try timelines(try Row.fetchAll(places, arguments: [id]))
            return StoredPerson(id: id, details: details, timeline: timelines[id] ?? Timeline())
        }
    }

    /// The id of the person with an employee number, in whatever width it was typed.
    static func person(
        numbered number: String, _ database: Database, _ vault: PersonVault
    ) throws -> Int64? {
        let statement = try database.cachedStatement(
            sql: "SELECT id FROM staff WHERE number_tag = ?")
        return try Int64.fetchOne(
            statement, arguments: [try vault.tag(of: ExactText(folding: number))])
    }

    private static let timelineSQL = """
        SELECT staff_id, from_day, until_day, path, role
        FROM assignments JOIN sections ON sections.id = section_id
        """

    private static func timelines(_ rows: [Row]) throws -> [Int64: Timeline] {
        var assignments: [Int64: [Assignment]] = [:]
        for row in rows {
            let id = try row.decode(Int64.self, atIndex: 0)
            assignments[id, default: []].append(
                Assignment(
                    section: try section(row.decode(String.self, atIndex: 3)),
                    role: try role(row.decode(String.self, atIndex: 4)),
                    from: try day(row.decode(String.self, atIndex: 1)),
                    until: try row.decode(String?.self, atIndex: 2).map(day)))
        }
        return assignments.mapValues(Timeline.init)
    }

    static func details(
        _ sealed: StoredBytes, of id: Int64, _ vault: PersonVault
    ) throws -> PersonDetails? {
        guard let bytes = try vault.open(sealed, of: id, .details) else { return nil }
        guard let details = PersonDetails(bytes: bytes) else { throw StaffError.databaseCorrupt }
        return details
    }

    static func section(_ text: String) throws -> SectionPath {
        guard case .success(let path) = SectionPath.read(text) else {
            throw StaffError.databaseCorrupt
        }
        return path
    }

    private static func role(_ text: String) throws -> PostRole {
        guard let role = PostRole(rawValue: text) else { throw StaffError.databaseCorrupt }
        return role
    }

    static func day(_ text: String) throws -> CivicDate {
        guard let day = try? CivicDate(reading: text) else { throw StaffError.databaseCorrupt }
        return day
    }
}
