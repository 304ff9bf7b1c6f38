package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// The figures of a month for every group of its fiscal year, ordered by name (by bytes);
    /// empty as long as no result of the month is recorded.
    ///
    /// The first call for a fiscal year fixes its groups from the headcount of that moment. A
    /// section that appears later joins an existing group by stored rules.
    package func unitCounts(
        month: CivicMonth, as acting: Acting
    ) async throws(StaffError) -> [UnitCount] {
        let vault = self.vault
        return try await write { database in
            _ = try Self.authority(acting, .publishFigures, database, vault)
            return try Self.unitCounts(month, fixesGroups: true, in: database)
        }
    }

    /// What ``unitCounts(month:as:)`` would return, without fixing groups that are not yet fixed:
    /// for looking before the staff are complete.
    package func unitCountsPreview(
        month: CivicMonth, as acting: Acting
    ) async throws(StaffError) -> [UnitCount] {
        let vault = self.vault
        return try await read { database in
            _ = try Self.authority(acting, .previewFigures, database, vault)
            return try Self.unitCounts(month, fixesGroups: false, in: database)
        }
    }

    private static func unitCounts(
        _ month: CivicMonth, fixesGroups: Bool, in database: Database
    ) throws -> [UnitCount] {
        let counts = try monthFold(month, in: database).countsBySection
        guard try hasResults(month, in: database) else { return [] }
        let groups = try FiscalYearGroups(
            FiscalYear(of: month), on: month.days.last, in: database, storesNew: fixesGroups)
        var sums: [ExactText: (expected: Int, onTime: Int)] = [:]
        for group in groups.names { sums[group] = (0, 0) }
        for (section, count) in counts {
            guard let group = groups.group(of: section) else { throw StaffError.databaseCorrupt }
            let sum = sums[group] ?? (0, 0)
            sums[group] = (sum.expected + count.expected, sum.onTime + count.onTime)
        }
        return sums.sorted { $0.key < $1.key }.map { group, sum in
            UnitCount(group: group.text, expected: sum.expected, onTime: sum.onTime)
        }
    }

    private static func hasResults(_ month: CivicMonth, in database: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM help_day_results WHERE day BETWEEN ? AND ?)"
        return try Bool.fetchOne(database, sql: sql, arguments: bounds(month)) ?? false
    }

    private static func monthFold(
        _ month: CivicMonth, in database: Database
    ) throws -> MonthFold {
        let sql = """
            SELECT staff_id, section_id, outcome FROM help_day_results
            WHERE day BETWEEN ? AND ? ORDER BY day, staff_id
            """
        var fold = MonthFold()
        let rows = try Row.fetchCursor(database, sql: sql, arguments: bounds(month))
        while let row = try rows.next() {
            let name = try row.decode(String.self, atIndex: 2)
            guard let outcome = HelpDayOutcome(rawValue: name) else {
                throw StaffError.databaseCorrupt
            }
            fold.add(
                staff: try row.decode(Int64.self, atIndex: 0),
                section: try row.decode(Int64.self, atIndex: 1), outcome: outcome)
        }
        return fold
    }

    private static func bounds(_ month: CivicMonth) -> StatementArguments {
        [month.text + "-01", month.text + "-31"]
    }
}
