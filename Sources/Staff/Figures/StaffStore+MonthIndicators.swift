package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Every figure of a month, exact.
    ///
    /// - Parameters:
    ///   - days: the Help Days; nil while the city has not said when they are, and then every
    ///     recorded day of the month counts as one.
    ///   - grouping: whether the groups of the fiscal year are fixed if they are not yet, and how many
    ///     people a group must have.
    package func monthIndicators(
        month: CivicMonth, days: Set<CivicDate>?, as acting: Acting, grouping: GroupingMode
    ) async throws(StaffError) -> MonthIndicators {
        let vault = self.vault
        let days = MonthDays(month, days)
        guard grouping.isStored else {
            return try await read { database in
                _ = try Self.authority(acting, .previewFigures, database, vault)
                return try Self.indicators(days, grouping, acting.today, database)
            }
        }
        return try await write { database in
            _ = try Self.authority(acting, .publishFigures, database, vault)
            return try Self.indicators(days, grouping, acting.today, database)
        }
    }

    private static func indicators(
        _ days: MonthDays, _ grouping: GroupingMode, _ today: CivicDate, _ database: Database
    ) throws -> MonthIndicators {
        let people = try people(days, grouping, database)
        return MonthIndicators(
            groups: people?.groups ?? [], divisions: try divisionCount(days.month, database),
            lightsOut: try lightsOut(days, today, people?.sections ?? [:], database),
            helpWithin: try helpCount(
                // Within a 係 the 所属長 may order it as well.
                "reach = 'within' AND state IN ('accepted', 'ordered')", days, database),
            helpAcross: try helpCount("reach = 'across' AND state = 'ordered'", days, database),
            sectionMeetings: try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM section_meetings WHERE month = ? AND state = 'held'",
                arguments: [days.month.text]) ?? 0,
            lateWork: try lateWork(days, database))
    }

    /// What persons did: by group, and how many were expected in each section, with its group.
    private struct People {
        let groups: [GroupIndicators]
        let sections: [Int64: (group: ExactText, expected: Int)]
    }

    /// The groups of the month's fiscal year by name, with the figures of their sections; nil where no day
    /// that counts has a result.
    private static func people(
        _ days: MonthDays, _ grouping: GroupingMode, _ database: Database
    ) throws -> People? {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM help_day_results WHERE \(days.condition("day")))
            """
        guard try Bool.fetchOne(database, sql: sql, arguments: days.arguments) ?? false else {
            return nil
        }
        let count = try monthCount(days, in: database)
        let groups = try FiscalYearGroups(FiscalYear(of: days.month), grouping, in: database)
        var sums: [ExactText: (expected: Int, onTime: Int)] = [:]
        var sections: [Int64: (group: ExactText, expected: Int)] = [:]
        for (section, own) in count.countsBySection {
            guard let group = groups.group(of: section) else { throw StaffError.databaseCorrupt }
            let before = sums[group] ?? (0, 0)
            sums[group] = (before.expected + own.expected, before.onTime + own.onTime)
            sections[section] = (group, own.expected)
        }
        return People(
            groups: groups.names.sorted().map { name in
                let (own, sum) = (groups.size(of: name), sums[name] ?? (0, 0))
                return GroupIndicators(
                    group: name.text, headcount: own.headcount, isShared: own.isShared,
                    expected: sum.expected, onTime: sum.onTime)
            }, sections: sections)
    }

    private static func monthCount(_ days: MonthDays, in database: Database) throws -> MonthCount {
        let sql = """
            SELECT staff_id, section_id, outcome FROM help_day_results
            WHERE \(days.condition("day")) ORDER BY day, staff_id
            """
        var count = MonthCount()
        let rows = try Row.fetchCursor(database, sql: sql, arguments: days.arguments)
        while let row = try rows.next() {
            let name = try row.decode(String.self, atIndex: 2)
            guard let outcome = HelpDayOutcome(rawValue: name) else {
                throw StaffError.databaseCorrupt
            }
            count.add(
                staff: try row.decode(Int64.self, atIndex: 0),
                section: try row.decode(Int64.self, atIndex: 1), outcome: outcome)
        }
        return count
    }

    private static func helpCount(
        _ condition: String, _ days: MonthDays, _ database: Database
    ) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM help WHERE \(days.condition("day")) AND \(condition)",
            arguments: days.arguments) ?? 0
    }

    /// 課 in which somebody has a place on the last day of the month.
    private static func divisionCount(_ month: CivicMonth, _ database: Database) throws -> Int {
        guard let day = month.days.last else { return 0 }
        let (paths, divisions) = (try sectionPaths(database), try divisions(on: day, database))
        let sql = """
            SELECT DISTINCT section_id FROM assignments
            WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)
            """
        let sections = try Int64.fetchAll(database, sql: sql, arguments: [day.text, day.text])
        return Set(sections.compactMap { paths[$0].map(divisions.division) }).count
    }

    private static func lateWork(
        _ days: MonthDays, _ database: Database
    ) throws -> [LateWorkCount] {
        let sql = """
            SELECT coalesce(work_kind, ?), sum(max(coalesce(left_minutes, 0), ?) - ?)
            FROM help_day_results WHERE \(days.condition("day")) AND outcome = 'late' GROUP BY 1
            """
        var minutes: [WorkKind: Int] = [:]
        let first: StatementArguments = [
            WorkKind.other.rawValue, DayTime.lightsOut.minutes, DayTime.regularEnd.minutes,
        ]
        for row in try Row.fetchAll(database, sql: sql, arguments: first + days.arguments) {
            guard let kind = WorkKind(rawValue: try row.decode(Int.self, atIndex: 0)) else {
                throw StaffError.databaseCorrupt
            }
            minutes[kind] = try row.decode(Int.self, atIndex: 1)
        }
        return WorkKind.allCases.map { LateWorkCount(work: $0, minutes: minutes[$0] ?? 0) }
    }

    private static func lightsOut(
        _ days: MonthDays, _ today: CivicDate,
        _ sections: [Int64: (group: ExactText, expected: Int)], _ database: Database
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
        var sizes: [SectionPath: (groups: Set<ExactText>, expected: Int)] = [:]
        if let last = days.month.days.last {
            let divisions = try divisions(on: last, database)
            for (section, own) in sections {
                guard let path = paths[section] else { throw StaffError.databaseCorrupt }
                sizes[divisions.division(of: path), default: ([], 0)].groups.insert(own.group)
                sizes[divisions.division(of: path), default: ([], 0)].expected += own.expected
            }
        }
        return LightsOutCount(
            divisions: reported.sorted { $0.key < $1.key }.map { path, days in
                let size = sizes[path] ?? ([], 0)
                return LightsOutCount.Division(
                    groups: size.groups.sorted().map(\.text),
                    expected: size.expected,
                    isOut: days.allSatisfy {
                        out[path]?[$0].map { $0 <= DayTime.lightsOut.minutes } ?? false
                    })
            }, unreported: expected.count - reported.count)
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
