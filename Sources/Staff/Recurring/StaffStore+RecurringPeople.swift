internal import CivicCalendar
internal import GRDB

/// Somebody for whom it is late again and again, by number: nobody reads this but the store.
struct LatePerson: Sendable {
    let id: Int64
    /// The section of the last result; only results in it count.
    let section: Int64
    /// By month of the window.
    let months: [LateTally]
    let recurrence: Recurrence
}

extension StaffStore {
    /// Everybody in the city for whom it is late again and again, each in the section of their
    /// last result: what somebody did in an earlier post stays with that post.
    ///
    /// All of them are judged for every reader, so that what is said of a section does not depend
    /// on who asks; who is shown to whom is decided by ``shown(_:_:_:_:_:_:)``.
    static func latePeople(
        _ counts: LateCounts, _ window: RecordedWindow, in database: Database
    ) throws -> [LatePerson] {
        let compared = try Int.fetchOne(
            database,
            sql: """
                SELECT count(DISTINCT staff_id) FROM help_day_results
                WHERE day IN (\(window.marks)) AND outcome <> 'exempt'
                """, arguments: window.arguments)
        return try oftenLate(window, in: database).compactMap { id in
            guard let (section, months) = try months(of: id, window, in: database),
                let recurrence = counts.recurrence(
                    of: months, in: section, people: compared ?? 1)
            else { return nil }
            return LatePerson(id: id, section: section, months: months, recurrence: recurrence)
        }
    }

    /// Those whom the post may see: who stand within its reach, by what happened within it.
    static func shown(
        _ people: [LatePerson], to acting: Acting, _ window: RecordedWindow,
        _ paths: [Int64: SectionPath], _ database: Database, _ vault: PersonVault
    ) throws -> [RecurringPerson] {
        guard RoleTable.reach(of: acting.post.role, for: .readRecurringPeople) != .nobody else {
            return []
        }
        let authority = try authority(acting, .readRecurringPeople, database, vault)
        guard authority.path != nil, let lastDay = window.days.last else { return [] }
        let near = people.filter { person in
            paths[person.section].map { authority.covers($0) } ?? false
        }
        let late = Dictionary(near.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Results may be entered for a day that is still to come where this is shown.
        let today = max(acting.today, lastDay)
        let found = try Self.people(near.map(\.id), database, vault).compactMap {
            person -> (SectionPath, ExactText, RecurringPerson)? in
            guard let place = person.timeline.on(today), authority.covers(place.section),
                let own = late[person.id], let section = paths[own.section],
                let first = own.recurrence.months.first
            else { return nil }
            return (
                section, person.details.numberKey,
                RecurringPerson(
                    employeeNumber: person.details.employeeNumber, name: person.details.name,
                    section: section.text, monthsLate: own.recurrence.months.count,
                    monthsRecorded: own.recurrence.monthsRecorded, since: window.months[first])
            )
        }
        return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The few who were late in as many months as the rule asks for at least, by id.
    private static func oftenLate(
        _ window: RecordedWindow, in database: Database
    ) throws -> [Int64] {
        let sql = """
            SELECT staff_id FROM help_day_results
            WHERE day IN (\(window.marks)) AND outcome = 'late'
            GROUP BY staff_id HAVING count(DISTINCT substr(day, 1, 7)) >= ? ORDER BY staff_id
            """
        return try Int64.fetchAll(
            database, sql: sql, arguments: window.arguments + [RecurrenceRule.monthsMin])
    }

    private static func months(
        of person: Int64, _ window: RecordedWindow, in database: Database
    ) throws -> (section: Int64, months: [LateTally])? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT day, section_id, outcome = 'late' FROM help_day_results
                WHERE staff_id = ? AND day BETWEEN ? AND ? AND outcome <> 'exempt'
                ORDER BY day DESC
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [person, window.days.first?.text, window.days.last?.text])
        var section: Int64?
        var months = [LateTally](repeating: LateTally(), count: window.months.count)
        while let row = try rows.next() {
            let day = try Self.day(row.decode(String.self, atIndex: 0))
            guard window.contains(day), let month = window.position(of: day) else { continue }
            let place = try row.decode(Int64.self, atIndex: 1)
            guard place == section ?? place else { continue }
            section = place
            let isLate = try row.decode(Bool.self, atIndex: 2)
            months[month] = months[month] + LateTally(expected: 1, late: isLate ? 1 : 0)
        }
        return section.map { ($0, months) }
    }
}
