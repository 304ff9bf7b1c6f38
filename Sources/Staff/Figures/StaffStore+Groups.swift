package import CivicCalendar
internal import GRDB

/// The groups of a fiscal year as the personnel section sees them.
package struct YearGroups: Sendable {
    package struct Group: Sendable {
        package let name: String
        /// People with a place in it on 1 April; 0 where that was not counted.
        package let headcount: Int
        package let isShared: Bool
        /// Paths of its sections, in order.
        package let sections: [String]
    }

    /// By name.
    package let groups: [Group]
    /// Whether they are fixed already; otherwise this is what would be fixed now.
    package let isFixed: Bool
    /// Whether an older rule formed them: then the city's figures are shared, and theirs are not.
    package let isOutdated: Bool
}

extension StaffStore {
    package func yearGroups(
        _ year: FiscalYear, headcountMin: Int, as acting: Acting
    ) async throws(StaffError) -> YearGroups {
        let vault = self.vault
        return try await read { database in
            _ = try Self.authority(acting, .previewFigures, database, vault)
            return try Self.yearGroups(year, .looking(headcountMin: headcountMin), database)
        }
    }

    /// Makes the groups of a year anew, from the headcounts of its 1 April. Months that are published
    /// keep what they show until they are corrected; then figures of groups that are gone are taken back.
    package func reformGroups(
        _ year: FiscalYear, headcountMin: Int, as acting: Acting
    ) async throws(StaffError) -> YearGroups {
        let vault = self.vault
        return try await write { database in
            _ = try Self.authority(acting, .publishFigures, database, vault)
            try FiscalYearGroups.forget(year, in: database)
            let made = try Self.yearGroups(year, .fixing(headcountMin: headcountMin), database)
            try Self.note(acting, .publishFigures, detail: "groups \(year.text)", database)
            return made
        }
    }

    private static func yearGroups(
        _ year: FiscalYear, _ grouping: GroupingMode, _ database: Database
    ) throws -> YearGroups {
        let stored = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM unit_groups WHERE fiscal_year = ?",
            arguments: [year.startYear])
        let groups = try FiscalYearGroups(year, grouping, in: database)
        var sections: [ExactText: [String]] = [:]
        for (id, path) in try sectionPaths(database) {
            guard let group = groups.group(of: id) else { continue }
            sections[group, default: []].append(path.text)
        }
        let names = groups.names.sorted()
        return YearGroups(
            groups: names.map { name in
                let size = groups.size(of: name)
                return YearGroups.Group(
                    name: name.text, headcount: size.headcount, isShared: size.isShared,
                    sections: (sections[name] ?? []).sorted { ExactText($0) < ExactText($1) })
            },
            isFixed: grouping.isStored || (stored ?? 0) > 0,
            isOutdated: groups.isOutdated)
    }
}
