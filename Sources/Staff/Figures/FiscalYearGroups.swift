internal import CivicCalendar
internal import GRDB

/// How the groups of a fiscal year are made where there are none yet.
package enum GroupingMode: Sendable {
    /// Only looked at: for a preview, before the staff are complete.
    case looking(headcountMin: Int)
    /// Fixed for the fiscal year.
    case fixing(headcountMin: Int)

    var isStored: Bool { if case .fixing = self { true } else { false } }

    var headcountMin: Int {
        switch self {
        case .looking(let headcountMin), .fixing(let headcountMin): headcountMin
        }
    }
}

/// The groups of one fiscal year, within one transaction: as stored, made if there are none yet from
/// those who had a place on 1 April, and completed by the stored rules for sections that appeared since.
struct FiscalYearGroups {
    private var groups: [Int64: ExactText] = [:]
    private var sizes: [ExactText: (headcount: Int, isShared: Bool)] = [:]
    /// Whether an older rule formed the groups: then none of them is shared, and the city's total is.
    let isOutdated: Bool

    /// All groups of the year.
    var names: Set<ExactText> { Set(groups.values) }

    init(_ year: FiscalYear, _ grouping: GroupingMode, in database: Database) throws {
        let sections = try Self.sections(database)
        groups = try Self.storedGroups(year, in: database)
        sizes = try Self.storedSizes(year, in: database)
        var rules = try Self.storedRules(year, in: database)
        let isFirstUse = groups.isEmpty
        isOutdated = !isFirstUse && sizes.isEmpty
        var added: [Int64: String] = [:]
        let first = CivicDate(year: year.startYear, month: 4, day: 1)
        if isOutdated {
            let headcounts = try Self.headcounts(sections, on: first, in: database)
            for (id, section) in sections {
                guard let group = groups[id] else { continue }
                let own = headcounts[section] ?? 0
                sizes[group] = ((sizes[group]?.headcount ?? 0) + own, false)
            }
        }
        if isFirstUse {
            let made = UnitGrouping(
                headcounts: try Self.headcounts(sections, on: first, in: database),
                headcountMin: grouping.headcountMin)
            for (id, section) in sections { added[id] = made.groups[section] }
            rules = made.rules
            for (name, headcount) in made.sizes {
                sizes[ExactText(name)] = (headcount, name != made.hidden)
            }
        }
        // With nobody to count there is nothing that could be fixed for the year.
        guard !groups.isEmpty || !added.isEmpty else { return }
        for (id, section) in sections where groups[id] == nil && added[id] == nil {
            added[id] = UnitGrouping.group(ofNew: section, rules: rules)
        }
        for (id, group) in added { groups[id] = ExactText(group) }
        guard grouping.isStored else { return }
        try Self.store(added, year: year, in: database)
        if isFirstUse {
            try Self.store(rules, year: year, in: database)
            try store(sizesOf: year, in: database)
        }
    }

    /// A group that came later is not shared.
    func size(of group: ExactText) -> (headcount: Int, isShared: Bool) {
        sizes[group] ?? (0, false)
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

    private static func storedSizes(
        _ year: FiscalYear, in database: Database
    ) throws -> [ExactText: (headcount: Int, isShared: Bool)] {
        var sizes: [ExactText: (headcount: Int, isShared: Bool)] = [:]
        let sql = """
            SELECT unit_group, headcount, is_shared FROM unit_group_sizes WHERE fiscal_year = ?
            """
        for row in try Row.fetchAll(database, sql: sql, arguments: [year.startYear]) {
            let name = try row.decode(String.self, atIndex: 0)
            sizes[ExactText(name)] = (
                try row.decode(Int.self, atIndex: 1), try row.decode(Bool.self, atIndex: 2)
            )
        }
        return sizes
    }

    private func store(sizesOf year: FiscalYear, in database: Database) throws {
        for (group, size) in sizes.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO unit_group_sizes VALUES (?, ?, ?, ?)",
                arguments: [year.startYear, group.text, size.headcount, size.isShared])
        }
    }

    /// Forgets the groups of a year, so that they are made anew.
    static func forget(_ year: FiscalYear, in database: Database) throws {
        for table in ["unit_groups", "unit_group_rules", "unit_group_sizes"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE fiscal_year = ?", arguments: [year.startYear])
        }
    }
}
