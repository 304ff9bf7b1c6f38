package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// 消灯: one tap by the 所属長 or the 庶務担当係長. Those still here are listed; the others of
    /// the 課 count as on time. Another tap replaces what it says of this one.
    ///
    /// - Parameters:
    ///   - section: the 課; nil for the post's own.
    ///   - at: nil for now.
    ///   - still: the employee numbers of those still here; nil where nobody is listed, and those
    ///     of an earlier tap stay.
    ///   - isOffline: made without a connection, with its own time, and sent later.
    package func recordLightsOut(
        on day: EntryDay, section named: SectionPath? = nil, at: DayTime? = nil,
        still: [String]? = nil, isOffline: Bool = false, as acting: Acting
    ) async throws(StaffError) -> LightsOutReport {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let authority = try Self.authority(
                acting, .confirmLightsOut, on: day, database, vault)
            // Before anything is said about who stands where on a day to come.
            guard day <= acting.today else { throw StaffError.helpDay(.dayNotYet) }
            try Self.requireOpen(day, database)
            let divisions = try Self.divisions(on: day, database)
            let division = try Self.division(named, authority, divisions, acting, database)
            let members = try Self.placed(within: division, on: day, database)
                .filter { divisions.division(of: $0.section) == division }
            let listed = try still.map { numbers in
                try numbers.map { number in
                    try Self.listed(number, of: members, on: day, database, vault)
                }
            }
            let stored = try Self.lightsOut(of: division, on: day, database)
            let decision = try LightsOutDecision.decide(
                at: at, still: listed, isOffline: isOffline, stored: stored, on: day, acting,
                isLateDepartureKnown: try Self.isLateDepartureKnown(members, day, database))
            guard case .record(let tap, let enteredLater) = decision else {
                return try Self.report(.unchanged, division, members, day, database)
            }
            let id = try Self.store(tap, enteredLater, of: division, day, acting, database)
            try Self.settle(members, of: division, on: day, acting.seconds, database)
            try Self.note(
                acting, .confirmLightsOut, day: day, section: id,
                detail: "at=\(tap.minutes) still=\(tap.still.count) later=\(enteredLater ? 1 : 0)",
                database)
            return try Self.report(
                stored == nil ? .recorded : .replaced, division, members, day, database)
        }
    }

    /// The tap that stands for a 課.
    static func lightsOut(
        of division: SectionPath, on day: CivicDate, _ database: Database
    ) throws -> LightsOutTap? {
        guard let id = try sectionID(division, database) else { return nil }
        let out = try database.cachedStatement(
            sql: "SELECT out_minutes FROM lights_out WHERE day = ? AND section_id = ?")
        guard let minutes = try Int.fetchOne(out, arguments: [day.text, id]) else { return nil }
        let still = try database.cachedStatement(
            sql:
                "SELECT staff_id FROM still_here WHERE day = ? AND section_id = ? ORDER BY staff_id"
        )
        return LightsOutTap(
            minutes: minutes, still: try Int64.fetchAll(still, arguments: [day.text, id]))
    }

    private static func division(
        _ named: SectionPath?, _ authority: Authority, _ divisions: Divisions,
        _ acting: Acting, _ database: Database
    ) throws -> SectionPath {
        guard let path = try path(named, authority, acting, database) else {
            throw StaffError.helpDay(.notDivision)
        }
        guard divisions.division(of: path) == path else {
            throw StaffError.helpDay(.notDivision)
        }
        return path
    }

    private static func listed(
        _ number: String, of members: [PlacedPerson], on day: CivicDate, _ database: Database,
        _ vault: PersonVault
    ) throws -> Int64 {
        guard let id = try person(numbered: number, database, vault),
            try hasBegun(id, by: day, database)
        else {
            throw StaffError.helpDay(.personUnknown)
        }
        guard members.contains(where: { $0.id == id }) else {
            throw StaffError.outsideSection(line: nil)
        }
        return id
    }

    private static func isLateDepartureKnown(
        _ members: [PlacedPerson], _ day: CivicDate, _ database: Database
    ) throws -> Bool {
        for member in members {
            guard let result = try result(of: member.id, on: day, database) else { continue }
            let isExplicit = result.source == .departure || result.source == .file
            let isAfter = (result.leftMinutes ?? 0) > DayTime.lightsOut.minutes
            if isExplicit, isAfter || result.outcome == .late { return true }
        }
        return false
    }

    private static func store(
        _ tap: LightsOutTap, _ enteredLater: Bool, of division: SectionPath, _ day: CivicDate,
        _ acting: Acting, _ database: Database
    ) throws -> Int64 {
        var sections = try SectionTable(database)
        let id = try sections.id(of: division, in: database)
        try database.execute(
            sql: """
                INSERT INTO lights_out VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (day, section_id) DO UPDATE SET
                    out_minutes = excluded.out_minutes,
                    entered_seconds = excluded.entered_seconds,
                    entered_later = excluded.entered_later, post = excluded.post
                """,
            arguments: [
                day.text, id, tap.minutes, acting.seconds, enteredLater ? 1 : 0, acting.post.text,
            ])
        try database.execute(
            sql: "DELETE FROM still_here WHERE day = ? AND section_id = ?",
            arguments: [day.text, id])
        for person in tap.still {
            try database.execute(
                sql: "INSERT INTO still_here VALUES (?, ?, ?)", arguments: [day.text, id, person])
        }
        return id
    }

    private static func report(
        _ change: EntryChange, _ division: SectionPath, _ members: [PlacedPerson],
        _ day: CivicDate, _ database: Database
    ) throws -> LightsOutReport {
        var counts: [HelpDayOutcome: Int] = [:]
        for member in members {
            guard let result = try result(of: member.id, on: day, database) else { continue }
            counts[result.outcome, default: 0] += 1
        }
        let sql = """
            SELECT out_minutes, entered_later FROM lights_out JOIN sections ON sections.id = section_id
            WHERE day = ? AND path = ?
            """
        guard
            let row = try Row.fetchOne(database, sql: sql, arguments: [day.text, division.text]),
            let at = DayTime(minutes: try row.decode(Int.self, atIndex: 0))
        else { throw StaffError.databaseCorrupt }
        return LightsOutReport(
            change: change, section: division.text, at: at,
            enteredLater: try row.decode(Bool.self, atIndex: 1),
            stillHere: try lightsOut(of: division, on: day, database)?.still.count ?? 0,
            onTime: counts[.onTime] ?? 0, late: counts[.late] ?? 0,
            exempt: counts[.exempt] ?? 0)
    }
}
