package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// What recurs over the last months with results: work and sections within the post's reach,
    /// and people for those who are there to support them.
    ///
    /// - Parameters:
    ///   - months: 2 to 24; others are brought into that range.
    ///   - isHelpDay: which of the recorded days are Help Days; nil while the city has not said
    ///     when they are, and then every recorded day counts.
    package func recurring(
        months: Int = RecurrenceRule.windowMonthsDefault,
        isHelpDay: (@Sendable (CivicDate) -> Bool)?, as acting: Acting
    ) async throws(StaffError) -> RecurringAnswer {
        let vault = self.vault
        let allowed = RecurrenceRule.windowMonths
        let months = min(allowed.upperBound, max(allowed.lowerBound, months))
        return try await read { database in
            let authority = try Self.authority(acting, .readRecurringWork, database, vault)
            let window = try RecordedWindow(months: months, isHelpDay: isHelpDay, in: database)
            let counts = try Self.lateCounts(window, in: database)
            let work = counts.recurringWork()
            let paths = try Self.sectionPaths(database)
            let people = try Self.latePeople(counts, window, in: database)
            let sections = counts.shortSections(besides: work, people)
            func shown(_ findings: [LateCounts.Finding]) throws -> [RecurringFinding] {
                try Self.shown(findings, counts, window, paths, authority)
            }
            return RecurringAnswer(
                months: window.months, isHelpDaysOnly: isHelpDay != nil, work: try shown(work),
                sections: try shown(sections),
                people: try Self.shown(people, to: acting, window, paths, database, vault))
        }
    }

    /// Within reach, by section and kind of work. Where one person is a section, the section is
    /// a person: it is shown to nobody but those who answer for that person.
    private static func shown(
        _ findings: [LateCounts.Finding], _ counts: LateCounts, _ window: RecordedWindow,
        _ paths: [Int64: SectionPath], _ authority: Authority
    ) throws -> [RecurringFinding] {
        let placed = try findings.compactMap { finding -> (SectionPath, LateCounts.Finding)? in
            guard let path = paths[finding.section] else { throw StaffError.databaseCorrupt }
            let isPerson = (counts.sections[finding.section]?.headcountMax ?? 0) < 2
            guard authority.covers(path), !(isPerson && authority.extent == .city) else {
                return nil
            }
            return (path, finding)
        }
        let ordered = placed.sorted { left, right in
            (left.0, left.1.kind?.rawValue ?? 0) < (right.0, right.1.kind?.rawValue ?? 0)
        }
        return ordered.compactMap { path, finding in
            guard let first = finding.recurrence.months.first else { return nil }
            return RecurringFinding(
                section: path.text, work: finding.kind,
                monthsLate: finding.recurrence.months.count,
                monthsRecorded: finding.recurrence.monthsRecorded, since: window.months[first])
        }
    }

    /// Counted by the database: a window of a large city has more than 100,000 results.
    private static func lateCounts(
        _ window: RecordedWindow, in database: Database
    ) throws -> LateCounts {
        var counts = LateCounts(monthCount: window.months.count)
        guard !window.days.isEmpty else { return counts }
        let sql = """
            SELECT day, section_id, work_kind, count(*), sum(outcome = 'late')
            FROM help_day_results WHERE day IN (\(window.marks)) AND outcome <> 'exempt'
            GROUP BY day, section_id, work_kind
            """
        var headcounts: [Int64: Int] = [:]
        var lastDay = ""
        let rows = try Row.fetchCursor(database, sql: sql, arguments: window.arguments)
        while let row = try rows.next() {
            let day = try row.decode(String.self, atIndex: 0)
            if day != lastDay {
                for (section, count) in headcounts { counts.note(headcount: count, of: section) }
                (headcounts, lastDay) = ([:], day)
            }
            guard let month = window.position(of: try Self.day(day)) else { continue }
            let section = try row.decode(Int64.self, atIndex: 1)
            let tally = LateTally(
                expected: try row.decode(Int.self, atIndex: 3),
                late: try row.decode(Int.self, atIndex: 4))
            headcounts[section, default: 0] += tally.expected
            let kind = try row.decode(Int?.self, atIndex: 2).flatMap(WorkKind.init(rawValue:))
            counts.add(section: section, month: month, kind: kind, tally)
        }
        for (section, count) in headcounts { counts.note(headcount: count, of: section) }
        return counts
    }
}
