internal import CivicCalendar
internal import GRDB

/// Somebody's id and where they stand on a day; nothing of it is sealed.
struct PlacedPerson: Hashable, Sendable {
    let id: Int64
    let sectionID: Int64
    let section: SectionPath
}

/// Who stands where on a day. Only ids and sections are read, and only of the part asked for.
extension StaffStore {
    static func placed(
        within path: SectionPath?, on day: CivicDate, _ database: Database
    ) throws -> [PlacedPerson] {
        // The order of joining is fixed: sections first, so that a section's page never reads
        // the places of the whole city.
        var sql = """
            SELECT assignments.staff_id, sections.id, path FROM sections
            CROSS JOIN assignments ON assignments.section_id = sections.id
            CROSS JOIN staff ON staff.id = assignments.staff_id
            WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)
                AND details IS NOT NULL
            """
        var arguments: StatementArguments = [day.text, day.text]
        if let path {
            sql += " AND (path = ? OR (path >= ? AND path < ?))"
            arguments += [path.text, path.text + "/", path.text + "0"]
        }
        var sections: [Int64: SectionPath] = [:]
        var people: [PlacedPerson] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            let sectionID = try row.decode(Int64.self, atIndex: 1)
            let path = try sections[sectionID] ?? section(row.decode(String.self, atIndex: 2))
            sections[sectionID] = path
            people.append(
                PlacedPerson(
                    id: try row.decode(Int64.self, atIndex: 0), sectionID: sectionID,
                    section: path))
        }
        return people.sorted { $0.id < $1.id }
    }

    static func placed(
        _ id: Int64, on day: CivicDate, _ database: Database
    ) throws -> PlacedPerson? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT section_id, path FROM assignments
                JOIN sections ON sections.id = section_id
                WHERE staff_id = ? AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id, day.text, day.text]) else {
            return nil
        }
        return PlacedPerson(
            id: id, sectionID: try row.decode(Int64.self, atIndex: 0),
            section: try section(row.decode(String.self, atIndex: 1)))
    }

    /// Whether somebody stands in a section or below it, or ever did by a day: a section that is yet
    /// to come is part of 内示.
    static func isSection(
        _ path: SectionPath, by day: CivicDate?, _ database: Database
    ) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM sections
                JOIN assignments ON assignments.section_id = sections.id
                WHERE (path = ? OR (path >= ? AND path < ?)) AND from_day <= ?)
            """
        return try Bool.fetchOne(
            database, sql: sql,
            arguments: [path.text, path.text + "/", path.text + "0", day?.text ?? "9"]) ?? false
    }

    /// Whether a person stands somewhere on a day or did before it: who is yet to come is part of 内示.
    static func hasBegun(
        _ id: Int64, by day: CivicDate, _ database: Database
    ) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM assignments WHERE staff_id = ? AND from_day <= ?)")
        return try Bool.fetchOne(statement, arguments: [id, day.text]) ?? false
    }

    static func sectionPaths(_ database: Database) throws -> [Int64: SectionPath] {
        var paths: [Int64: SectionPath] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT id, path FROM sections") {
            paths[try row.decode(Int64.self, atIndex: 0)] =
                try section(row.decode(String.self, atIndex: 1))
        }
        return paths
    }

    /// The id of a section; nil where nobody ever stood in it itself.
    static func sectionID(_ path: SectionPath, _ database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT id FROM sections WHERE path = ?")
        return try Int64.fetchOne(statement, arguments: [path.text])
    }
}
