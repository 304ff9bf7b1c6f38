package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// The figures of a month for every group of its fiscal year, ordered by name (by bytes);
    /// empty as long as no result of the month is recorded.
    ///
    /// The first call for a fiscal year fixes its groups from the headcount of that moment. A
    /// section that appears later joins an existing group by stored rules.
    ///
    /// - Parameter days: the days that count; every recorded day of the month for nil.
    package func unitCounts(
        month: CivicMonth, days: Set<CivicDate>? = nil, as acting: Acting
    ) async throws(StaffError) -> [UnitCount] {
        try await monthIndicators(month: month, days: days, as: acting, fixesGroups: true)
            .groups.map(\.onTimeCount)
    }

    /// What ``unitCounts(month:days:as:)`` would return, without fixing groups that are not yet
    /// fixed: for looking before the staff are complete.
    package func unitCountsPreview(
        month: CivicMonth, days: Set<CivicDate>? = nil, as acting: Acting
    ) async throws(StaffError) -> [UnitCount] {
        try await monthIndicators(month: month, days: days, as: acting, fixesGroups: false)
            .groups.map(\.onTimeCount)
    }

    /// What is summed up for a group.
    struct GroupSum {
        var expected = 0
        var onTime = 0
        var helpWithin = 0
        var helpAcross = 0
    }

    /// The groups of the month's fiscal year by name, with the figures of their sections; nothing
    /// where no day that counts has a result.
    static func groupSums(
        _ days: MonthDays, _ sections: [Int64: GroupSum], fixesGroups: Bool, in database: Database
    ) throws -> [(group: ExactText, sum: GroupSum)] {
        guard try hasResults(days, in: database) else { return [] }
        let groups = try FiscalYearGroups(
            FiscalYear(of: days.month), on: days.month.days.last, in: database,
            storesNew: fixesGroups)
        var sums: [ExactText: GroupSum] = [:]
        for group in groups.names { sums[group] = GroupSum() }
        for (section, own) in sections {
            guard let group = groups.group(of: section) else { throw StaffError.databaseCorrupt }
            sums[group, default: GroupSum()].expected += own.expected
            sums[group, default: GroupSum()].onTime += own.onTime
            sums[group, default: GroupSum()].helpWithin += own.helpWithin
            sums[group, default: GroupSum()].helpAcross += own.helpAcross
        }
        return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func hasResults(_ days: MonthDays, in database: Database) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM help_day_results WHERE \(days.condition("day")))
            """
        return try Bool.fetchOne(database, sql: sql, arguments: days.arguments) ?? false
    }

    static func monthFold(_ days: MonthDays, in database: Database) throws -> MonthFold {
        let sql = """
            SELECT staff_id, section_id, outcome FROM help_day_results
            WHERE \(days.condition("day")) ORDER BY day, staff_id
            """
        var fold = MonthFold()
        let rows = try Row.fetchCursor(database, sql: sql, arguments: days.arguments)
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
}
