package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Every figure of a month, exact.
    ///
    /// - Parameters:
    ///   - days: the Help Days; nil while the city has not said when they are, and then every
    ///     recorded day of the month counts as one.
    ///   - fixesGroups: fixes the groups of the fiscal year if they are not yet; false only looks.
    package func monthIndicators(
        month: CivicMonth, days: Set<CivicDate>?, as acting: Acting, fixesGroups: Bool
    ) async throws(StaffError) -> MonthIndicators {
        let vault = self.vault
        let days = MonthDays(month, days)
        guard fixesGroups else {
            return try await read { database in
                _ = try Self.authority(acting, .previewFigures, database, vault)
                return try Self.indicators(days, fixesGroups: false, acting.today, database)
            }
        }
        return try await write { database in
            _ = try Self.authority(acting, .publishFigures, database, vault)
            return try Self.indicators(days, fixesGroups: true, acting.today, database)
        }
    }

    private static func indicators(
        _ days: MonthDays, fixesGroups: Bool, _ today: CivicDate, _ database: Database
    ) throws -> MonthIndicators {
        let fold = try monthFold(days, in: database)
        let helpers = try helpers(days, fold, database)
        var sections: [Int64: GroupSum] = [:]
        for (section, count) in fold.countsBySection {
            sections[section] = GroupSum(
                expected: count.expected, onTime: count.onTime,
                helpWithin: helpers.within[section] ?? 0, helpAcross: helpers.across[section] ?? 0)
        }
        let groups = try groupSums(days, sections, fixesGroups: fixesGroups, in: database).map {
            group, sum in
            GroupIndicators(
                group: group.text, expected: sum.expected, onTime: sum.onTime,
                helpWithin: sum.helpWithin, helpAcross: sum.helpAcross)
        }
        return MonthIndicators(
            groups: groups, lightsOut: try lightsOut(days, today, database),
            lateWork: try lateWork(days, database))
    }

    /// Distinct helpers by the section in which each is counted; only those who are counted.
    private static func helpers(
        _ days: MonthDays, _ fold: MonthFold, _ database: Database
    ) throws -> (within: [Int64: Int], across: [Int64: Int]) {
        func counts(_ condition: String) throws -> [Int64: Int] {
            let sql = """
                SELECT DISTINCT helper_id FROM help
                WHERE \(days.condition("day")) AND \(condition)
                """
            return try Int64.fetchAll(database, sql: sql, arguments: days.arguments)
                .compactMap { fold.section(of: $0) }
                .reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        return (
            // Within a 係 the 所属長 may order it as well.
            try counts("reach = 'within' AND state IN ('accepted', 'ordered')"),
            try counts("reach = 'across' AND state = 'ordered'")
        )
    }

    private static func lateWork(
        _ days: MonthDays, _ database: Database
    ) throws -> [LateWorkCount] {
        let sql = """
            SELECT coalesce(work_kind, ?), count(DISTINCT staff_id) FROM help_day_results
            WHERE \(days.condition("day")) AND outcome = 'late' GROUP BY 1
            """
        var people: [WorkKind: Int] = [:]
        let other: StatementArguments = [WorkKind.other.rawValue]
        for row in try Row.fetchAll(database, sql: sql, arguments: other + days.arguments) {
            guard let kind = WorkKind(rawValue: try row.decode(Int.self, atIndex: 0)) else {
                throw StaffError.databaseCorrupt
            }
            people[kind] = try row.decode(Int.self, atIndex: 1)
        }
        return WorkKind.allCases.map { LateWorkCount(work: $0, people: people[$0] ?? 0) }
    }

    private static func lightsOut(
        _ days: MonthDays, _ today: CivicDate, _ database: Database
    ) throws -> LightsOutCount {
        let paths = try sectionPaths(database)
        var expected: [SectionPath: Set<String>] = [:]
        for day in try expectedDays(days, today, database) {
            let divisions = try divisions(on: day, database)
            for section in try expectedSections(on: day, database) {
                guard let path = paths[section] else { throw StaffError.databaseCorrupt }
                expected[divisions.division(of: path), default: []].insert(day.text)
            }
        }
        var out: [SectionPath: [String: Int]] = [:]
        let entries = try Row.fetchAll(
            database,
            sql:
                "SELECT day, section_id, out_minutes FROM lights_out WHERE \(days.condition("day"))",
            arguments: days.arguments)
        for row in entries {
            guard let path = paths[try row.decode(Int64.self, atIndex: 1)] else {
                throw StaffError.databaseCorrupt
            }
            let text = try row.decode(String.self, atIndex: 0)
            out[path, default: [:]][text] = try row.decode(Int.self, atIndex: 2)
        }
        let reported = expected.filter { path, days in
            days.allSatisfy { out[path]?[$0] != nil }
        }
        let inTime = reported.filter { path, days in
            days.allSatisfy { out[path]?[$0].map { $0 <= DayTime.lightsOut.minutes } ?? false }
        }
        return LightsOutCount(
            reported: reported.count, inTime: inTime.count,
            unreported: expected.count - reported.count)
    }

    /// The days on which a 課 that says nothing is 未報告: Help Days that have come; where none are
    /// set, those with any result.
    private static func expectedDays(
        _ days: MonthDays, _ today: CivicDate, _ database: Database
    ) throws -> [CivicDate] {
        let sql = """
            SELECT DISTINCT day FROM help_day_results WHERE \(days.condition("day")) ORDER BY day
            """
        let recorded = try String.fetchAll(database, sql: sql, arguments: days.arguments).map(day)
        return Set(recorded + days.named.filter { $0 <= today }).sorted()
    }

    /// The sections in which somebody was expected to leave on time: nobody is left out by silence.
    private static func expectedSections(
        on day: CivicDate, _ database: Database
    ) throws -> Set<Int64> {
        let sql = """
            SELECT section_id FROM help_day_results WHERE day = :day AND outcome <> 'exempt'
            UNION
            SELECT assignments.section_id FROM assignments
            JOIN staff ON staff.id = assignments.staff_id
            WHERE from_day <= :day AND (until_day IS NULL OR until_day >= :day)
                AND details IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM exemptions
                    WHERE exemptions.staff_id = assignments.staff_id AND day = :day
                        AND state = 'approved')
                AND NOT EXISTS (SELECT 1 FROM help_day_results AS result
                    WHERE result.staff_id = assignments.staff_id AND day = :day)
            """
        return Set(try Int64.fetchAll(database, sql: sql, arguments: ["day": day.text]))
    }
}
