package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// When somebody left, as it is entered; with the work that made it late.
package struct Departure: Sendable, ConfidentialValue {
    package let left: DayTime
    package let arrived: DayTime?
    package let work: WorkKind?
    package let note: String?

    package init(
        left: DayTime, arrived: DayTime? = nil, work: WorkKind? = nil, note: String? = nil
    ) throws(StaffError) {
        if let arrived, left < arrived { throw .helpDay(.departureBeforeArrival) }
        self.left = left
        self.arrived = arrived
        self.work = work
        self.note = try TypedText.optional(note)
    }
}

/// What entering a departure did, and how the day ended for that person; nil after taking it back
/// where nothing else says.
package struct DepartureReport: Hashable, Sendable {
    package let change: EntryChange
    package let outcome: HelpDayOutcome?
}

extension StaffStore {
    /// Records when somebody left. It wins over lights-out, whichever came first, and replaces
    /// what was entered for the same person before.
    package func recordDeparture(
        _ departure: Departure, of number: String, on day: EntryDay, as acting: Acting
    ) async throws(StaffError) -> DepartureReport {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let authority = try Self.authority(
                acting, .recordDeparture, on: day, database, vault)
            try Self.requireOpen(day, database)
            try EntryTime.check(departure.left.minutes, on: day, acting)
            guard !EntryTime.isOfMorning(left: departure.left, arrived: departure.arrived) else {
                throw StaffError.helpDay(.leftInMorning)
            }
            let person = try Self.member(number, on: day, authority, acting, database, vault)
            let stored = try Self.storedDeparture(of: person.id, day, database, vault)
            if let stored, Self.isSame(stored, departure) {
                let result = try Self.result(of: person.id, on: day, database)
                return DepartureReport(change: .unchanged, outcome: result?.outcome)
            }
            let before = try Self.result(of: person.id, on: day, database)
            let write = try database.cachedStatement(sql: Self.departureSQL)
            try write.execute(arguments: [
                person.id, day.text, person.sectionID,
                DayFacts.outcome(leftMinutes: departure.left.minutes).rawValue,
                departure.left.minutes, departure.arrived?.minutes, departure.work?.rawValue,
                try vault.sealText(departure.note, of: person.id, .work, in: day.text),
                acting.seconds,
            ])
            try Self.settle(person, on: day, acting.seconds, database)
            try Self.note(
                acting, .recordDeparture, day: day, section: person.sectionID, staff: person.id,
                database)
            let result = try Self.result(of: person.id, on: day, database)
            return DepartureReport(
                change: before == nil ? .recorded : .replaced, outcome: result?.outcome)
        }
    }

    /// Takes back a departure that was entered for the wrong person: lights-out speaks again.
    package func removeDeparture(
        of number: String, on day: EntryDay, as acting: Acting
    ) async throws(StaffError) -> DepartureReport {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let authority = try Self.authority(
                acting, .recordDeparture, on: day, database, vault)
            try Self.requireOpen(day, database)
            let person = try Self.member(number, on: day, authority, acting, database, vault)
            let before = try Self.result(of: person.id, on: day, database)
            guard before?.source == .departure else {
                return DepartureReport(change: .unchanged, outcome: before?.outcome)
            }
            try database.execute(
                sql: "DELETE FROM help_day_results WHERE staff_id = ? AND day = ?",
                arguments: [person.id, day.text])
            try Self.settle(person, on: day, acting.seconds, database)
            try Self.note(
                acting, .recordDeparture, day: day, section: person.sectionID, staff: person.id,
                detail: "removed", database)
            let result = try Self.result(of: person.id, on: day, database)
            return DepartureReport(change: .replaced, outcome: result?.outcome)
        }
    }

    private static let departureSQL = """
        INSERT INTO help_day_results
            (staff_id, day, section_id, outcome, left_minutes, arrived_minutes, work_kind, work,
             source, entered_seconds)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'departure', ?)
        ON CONFLICT (staff_id, day) DO UPDATE SET
            outcome = excluded.outcome, left_minutes = excluded.left_minutes,
            arrived_minutes = excluded.arrived_minutes, work_kind = excluded.work_kind,
            work = excluded.work, source = excluded.source,
            entered_seconds = excluded.entered_seconds
        """

    private struct StoredDeparture {
        let left: Int?
        let arrived: Int?
        let work: Int?
        let note: String?
    }

    private static func storedDeparture(
        of id: Int64, _ day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> StoredDeparture? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT left_minutes, arrived_minutes, work_kind, work FROM help_day_results
                WHERE staff_id = ? AND day = ? AND source = 'departure'
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id, day.text]) else { return nil }
        return StoredDeparture(
            left: try row.decode(Int?.self, atIndex: 0),
            arrived: try row.decode(Int?.self, atIndex: 1),
            work: try row.decode(Int?.self, atIndex: 2),
            note: try vault.openText(
                row.decode(StoredBytes?.self, atIndex: 3), of: id, .work, in: day.text))
    }

    private static func isSame(_ stored: StoredDeparture, _ departure: Departure) -> Bool {
        stored.left == departure.left.minutes && stored.arrived == departure.arrived?.minutes
            && stored.work == departure.work?.rawValue
            && TypedText.same(stored.note, departure.note)
    }
}
