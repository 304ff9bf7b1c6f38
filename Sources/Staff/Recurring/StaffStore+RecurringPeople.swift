internal import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Those within the post's reach for whom it is late again and again; nobody for a post that
    /// may not see them.
    ///
    /// They are those who stand there now, by what happened there: what somebody did in an earlier
    /// post stays with that post.
    static func recurringPeople(
        _ acting: Acting, _ counts: LateCounts, _ window: RecordedWindow,
        _ paths: [Int64: SectionPath], _ database: Database, _ vault: PersonVault
    ) throws -> [RecurringPerson] {
        guard RoleTable.reach(of: acting.post.role, for: .readRecurringPeople) != .nobody else {
            return []
        }
        let authority = try authority(acting, .readRecurringPeople, database, vault)
        guard let path = authority.path, let lastDay = window.days.last else { return [] }
        let compared = try Int.fetchOne(
            database,
            sql: """
                SELECT count(DISTINCT staff_id) FROM help_day_results
                WHERE day IN (\(window.marks)) AND outcome <> 'exempt'
                """, arguments: window.arguments)
        let months = try lateMonths(within: path, window, in: database)
        let ids = Dictionary(
            paths.map { (ExactText($0.value.text), $0.key) },
            uniquingKeysWith: { first, _ in first })
        // Results may be entered for a day that is still to come where this is shown.
        let today = max(acting.today, lastDay)
        let found = try people(within: path, on: today, database, vault).compactMap {
            person -> (SectionPath, ExactText, RecurringPerson)? in
            guard let place = person.timeline.on(today), let own = months[person.id],
                let section = ids[ExactText(place.section.text)],
                let recurrence = counts.recurrence(
                    of: own.values.reduce(LateCounts.noMonths(window.months.count), LateCounts.sum),
                    inSection: own[section] ?? [], section: section, people: compared ?? 1),
                let first = recurrence.months.first
            else { return nil }
            return (
                place.section, person.details.numberKey,
                RecurringPerson(
                    employeeNumber: person.details.employeeNumber, name: person.details.name,
                    section: place.section.text, monthsLate: recurrence.months.count,
                    monthsRecorded: recurrence.monthsRecorded, since: window.months[first])
            )
        }
        return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// By person, then by section, then by month of the window.
    private static func lateMonths(
        within path: SectionPath, _ window: RecordedWindow, in database: Database
    ) throws -> [Int64: [Int64: [LateTally]]] {
        let sql = """
            SELECT staff_id, section_id, day, outcome = 'late'
            FROM help_day_results JOIN sections ON sections.id = section_id
            WHERE (path = ? OR (path >= ? AND path < ?)) AND day IN (\(window.marks))
                AND outcome <> 'exempt'
            """
        let within: StatementArguments = [path.text, path.text + "/", path.text + "0"]
        var months: [Int64: [Int64: [LateTally]]] = [:]
        let rows = try Row.fetchCursor(
            database, sql: sql, arguments: within + window.arguments)
        while let row = try rows.next() {
            guard let month = window.position(of: try day(row.decode(String.self, atIndex: 2)))
            else { continue }
            let person = try row.decode(Int64.self, atIndex: 0)
            let section = try row.decode(Int64.self, atIndex: 1)
            let isLate = try row.decode(Bool.self, atIndex: 3)
            let before = months[person]?[section] ?? LateCounts.noMonths(window.months.count)
            var after = before
            after[month] = after[month] + LateTally(expected: 1, late: isLate ? 1 : 0)
            months[person, default: [:]][section] = after
        }
        return months
    }
}

extension LateCounts {
    static func noMonths(_ count: Int) -> [LateTally] {
        [LateTally](repeating: LateTally(), count: count)
    }

    static func sum(_ left: [LateTally], _ right: [LateTally]) -> [LateTally] {
        zip(left, right).map(+)
    }
}
