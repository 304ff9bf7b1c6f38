internal import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// The organisation in pages: sections, the people of one, posts to come. Only what a page shows is
/// opened, however large the city is.
extension StaffStore {
    package static let pageSizeMax = 200

    /// Sections in which somebody stands today, in the order of their paths, with a text anywhere in
    /// the path; all of them for an empty one. Within the post's reach.
    ///
    /// - Parameters:
    ///   - page: from 0; a page beyond the last is empty.
    ///   - size: 1 to 200.
    package func sections(
        containing text: String, page: Int, size: Int, as acting: Acting
    ) async throws(StaffError) -> (sections: [SectionSize], hasMore: Bool) {
        let vault = self.vault
        let (offset, size) = Self.window(page, size)
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            var condition = "people > 0"
            var arguments: StatementArguments = [acting.today.text, acting.today.text]
            // SQLite reads a text up to its first zero; no section's name holds one.
            guard !text.utf8.contains(0) else { return ([], false) }
            if !text.isEmpty {
                condition += " AND instr(path, ?) > 0"
                arguments += [text]
            }
            if let path = authority.path {
                condition += " AND (path = ? OR (path >= ? AND path < ?))"
                arguments += [path.text, path.text + "/", path.text + "0"]
            }
            let sql = """
                SELECT path, (SELECT count(*) FROM assignments
                    JOIN staff ON staff.id = staff_id AND details IS NOT NULL
                    WHERE section_id = sections.id AND from_day <= ?
                        AND (until_day IS NULL OR until_day >= ?)) AS people
                FROM sections WHERE \(condition) ORDER BY path LIMIT ? OFFSET ?
                """
            arguments += [size + 1, offset]
            let rows = try Row.fetchAll(database, sql: sql, arguments: arguments)
            let sections = try rows.prefix(size).map { row in
                SectionSize(
                    path: try row.decode(String.self, atIndex: 0),
                    people: try row.decode(Int.self, atIndex: 1))
            }
            return (sections, rows.count > size)
        }
    }

    /// The people of a section and of those below it today, by section, post and number of entry.
    package func members(
        of section: SectionPath, page: Int, size: Int, as acting: Acting
    ) async throws(StaffError) -> StaffPage {
        let vault = self.vault
        let (offset, size) = Self.window(page, size)
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            let path = try Self.path(section, authority, acting, database)
            let ids = try Self.ids(
                within: path, on: acting.today, offset, size + 1, database)
            return try Self.page(ids, size, database, vault) { $0.on(acting.today) }
        }
    }

    /// Everybody of a section and of those below it today, for slips; more than a limit is refused by
    /// the caller, who sees that there are more.
    package func everybody(
        of section: SectionPath, countMax: Int, as acting: Acting
    ) async throws(StaffError) -> StaffPage {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            let path = try Self.path(section, authority, acting, database)
            let ids = try Self.ids(within: path, on: acting.today, 0, countMax + 1, database)
            return try Self.page(ids, countMax, database, vault) { $0.on(acting.today) }
        }
    }

    /// Places that begin after today (内示), the nearest first.
    package func placesToCome(
        page: Int, size: Int, as acting: Acting
    ) async throws(StaffError) -> StaffPage {
        let vault = self.vault
        let (offset, size) = Self.window(page, size)
        return try await read { database in
            _ = try Self.authority(acting, .readFuturePosts, database, vault)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT staff_id, from_day FROM sections
                    CROSS JOIN assignments ON assignments.section_id = sections.id
                    CROSS JOIN staff ON staff.id = staff_id
                    WHERE from_day > ? AND details IS NOT NULL
                    ORDER BY from_day, path, staff_id LIMIT ? OFFSET ?
                    """,
                arguments: [acting.today.text, size + 1, offset])
            let members = try rows.prefix(size).flatMap { row -> [StaffMember] in
                let day = try Self.day(row.decode(String.self, atIndex: 1))
                let id = try row.decode(Int64.self, atIndex: 0)
                return try Self.people([id], database, vault).map { person in
                    StaffMember(person, person.timeline.on(day), isPresent: false)
                }
            }
            return StaffPage(members: members, hasMore: rows.count > size)
        }
    }

    /// The person with an employee number, as typed; nil where nobody has it.
    package func member(
        numbered number: String, as acting: Acting
    ) async throws(StaffError) -> StaffMember? {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            guard let id = try Self.person(numbered: number, database, vault) else { return nil }
            return try Self.member(id, authority, acting.today, database, vault)
        }
    }

    /// The person whom a login's tag stands for; nil where it stands for nobody on the staff.
    package func member(
        ofTag tag: [UInt8], as acting: Acting
    ) async throws(StaffError) -> StaffMember? {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            let sql = "SELECT id FROM staff WHERE number_tag = ?"
            guard let id = try Int64.fetchOne(database, sql: sql, arguments: [StoredBytes(tag)])
            else { return nil }
            return try Self.member(id, authority, acting.today, database, vault)
        }
    }

    private static func member(
        _ id: Int64, _ authority: Authority, _ today: CivicDate, _ database: Database,
        _ vault: PersonVault
    ) throws -> StaffMember? {
        guard let person = try people([id], database, vault).first else { return nil }
        let place = person.timeline.on(today)
        guard authority.covers(person: id, in: place?.section) else {
            throw StaffError.outsideSection(line: nil)
        }
        return StaffMember(
            person, place ?? person.timeline.assignments.last, isPresent: place != nil)
    }

    /// A page and its size brought into bounds, so that neither can overflow.
    private static func window(_ page: Int, _ size: Int) -> (offset: Int, size: Int) {
        let size = min(max(size, 1), pageSizeMax)
        return (min(max(page, 0), 1_000_000) * size, size)
    }

    private static func ids(
        within path: SectionPath?, on day: CivicDate, _ offset: Int, _ limit: Int,
        _ database: Database
    ) throws -> [Int64] {
        var sql = """
            SELECT staff_id FROM sections
            CROSS JOIN assignments ON assignments.section_id = sections.id
            CROSS JOIN staff ON staff.id = staff_id
            WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)
                AND details IS NOT NULL
            """
        var arguments: StatementArguments = [day.text, day.text]
        if let path {
            sql += " AND (path = ? OR (path >= ? AND path < ?))"
            arguments += [path.text, path.text + "/", path.text + "0"]
        }
        sql += """
             ORDER BY path, CASE role WHEN 'manager' THEN 0 WHEN 'general_affairs_chief' THEN 1
                WHEN 'section_chief' THEN 2 ELSE 3 END, staff_id LIMIT ? OFFSET ?
            """
        arguments += [limit, offset]
        return try Int64.fetchAll(database, sql: sql, arguments: arguments)
    }

    /// In the order of the ids, which is the order of the page.
    private static func page(
        _ ids: [Int64], _ size: Int, _ database: Database, _ vault: PersonVault,
        place: (Timeline) -> Assignment?
    ) throws -> StaffPage {
        let shown = Array(ids.prefix(size))
        let found = Dictionary(
            try people(shown, database, vault).map { ($0.id, $0) }
        ) { first, _ in first }
        return StaffPage(
            members: shown.compactMap { id in
                found[id].map { StaffMember($0, place($0.timeline), isPresent: true) }
            }, hasMore: ids.count > size)
    }
}
