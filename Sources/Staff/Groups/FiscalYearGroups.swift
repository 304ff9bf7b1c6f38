internal import CivicCalendar
internal import GRDB

/// The groups of one fiscal year, within one transaction: as stored, made if there are none yet,
/// and completed by the stored rules for sections that appeared since.
struct FiscalYearGroups {
    private var groups: [Int64: ExactText] = [:]

    /// All groups of the year.
    var names: Set<ExactText> { Set(groups.values) }

    init(
        _ year: FiscalYear, on day: CivicDate?, in database: Database, storesNew: Bool
    ) throws {
        let sections = try Self.sections(database)
        groups = try Self.storedGroups(year, in: database)
        var rules = try Self.storedRules(year, in: database)
        let isFirstUse = groups.isEmpty
        var added: [Int64: String] = [:]
        if isFirstUse {
            let grouping = UnitGrouping(
                headcounts: try Self.headcounts(sections, on: day, in: database))
            for (id, section) in sections { added[id] = grouping.groups[section] }
            rules = grouping.rules
        }
        // With nobody to count there is nothing that could be fixed for the year.
        guard !groups.isEmpty || !added.isEmpty else { return }
        for (id, section) in sections where groups[id] == nil && added[id] == nil {
            added[id] = UnitGrouping.group(ofNew: section, rules: rules)
        }
        for (id, group) in added { groups[id] = ExactText(group) }
        guard storesNew else { return }
        try Self.store(added, year: year, in: database)
        if isFirstUse { try Self.store(rules, year: year, in: database) }
    }

    func group(of section: Int64) -> ExactText? { groups[section] }

    private static func sections(_ database: Database) throws -> [Int64: SectionPath] {
        var sections: [Int64: SectionPath] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT id, path FROM sections") {
            let text = try row.decode(String.self, atIndex: 1)
            guard case .success(let path) = SectionPath.read(text) else {
                throw StaffError.databaseCorrupt
            }
            sections[try row.decode(Int64.self, atIndex: 0)] = path
        }
        return sections
    }

    /// People by section on a day; if nobody stands anywhere on it, by the first place of each.
    private static func headcounts(
        _ sections: [Int64: SectionPath], on day: CivicDate?, in database: Database
    ) throws -> [SectionPath: Int] {
        let onDay = """
            SELECT section_id, count(*) FROM assignments
            WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) GROUP BY section_id
            """
        let first = """
            SELECT section_id, count(*) FROM assignments AS own
            WHERE from_day = (SELECT min(from_day) FROM assignments WHERE staff_id = own.staff_id)
            GROUP BY section_id
            """
        let text = day?.text ?? ""
        var rows = try Row.fetchAll(database, sql: onDay, arguments: [text, text])
        if rows.isEmpty { rows = try Row.fetchAll(database, sql: first) }
        var headcounts: [SectionPath: Int] = [:]
        for row in rows {
            guard let section = sections[try row.decode(Int64.self, atIndex: 0)] else {
                throw StaffError.databaseCorrupt
            }
            headcounts[section] = try row.decode(Int.self, atIndex: 1)
        }
        return headcounts
    }

    private static func storedGroups(
        _ year: FiscalYear, in database: Database
    ) throws -> [Int64: ExactText] {
        var groups: [Int64: ExactText] = [:]
        let sql = "SELECT section_id, unit_group FROM unit_groups WHERE fiscal_year = ?"
        for row in try Row.fetchAll(database, sql: sql, arguments: [year.startYear]) {
            let name = try row.decode(String.self, atIndex: 1)
            groups[try row.decode(Int64.self, atIndex: 0)] = ExactText(name)
        }
        return groups
    }

    private static func storedRules(
        _ year: FiscalYear, in database: Database
    ) throws -> [SectionPath: String] {
        var rules: [SectionPath: String] = [:]
        let sql = "SELECT path, unit_group FROM unit_group_rules WHERE fiscal_year = ?"
        for row in try Row.fetchAll(database, sql: sql, arguments: [year.startYear]) {
            let text = try row.decode(String.self, atIndex: 0)
            guard case .success(let path) = SectionPath.read(text) else {
                throw StaffError.databaseCorrupt
            }
            rules[path] = try row.decode(String.self, atIndex: 1)
        }
        return rules
    }

    private static func store(
        _ groups: [Int64: String], year: FiscalYear, in database: Database
    ) throws {
        for (section, group) in groups.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO unit_groups VALUES (?, ?, ?)",
                arguments: [year.startYear, section, group])
        }
    }

    private static func store(
        _ rules: [SectionPath: String], year: FiscalYear, in database: Database
    ) throws {
        for (path, group) in rules.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO unit_group_rules VALUES (?, ?, ?)",
                arguments: [year.startYear, path.text, group])
        }
    }
}
