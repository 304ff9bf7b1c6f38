package import CivicCalendar
internal import GRDB
internal import SQLiteFile

extension StaffStore {
    /// How a day ended: lights-out, departures and what is missing, by 課.
    package func resultReport(
        on day: CivicDate, section named: SectionPath? = nil, as acting: Acting
    ) async throws(StaffError) -> ResultReport {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readResults, on: day, database, vault)
            guard authority.path != nil || authority.extent == .city else {
                throw StaffError.roleRefused(acting.post.role, .readResults)
            }
            let path = try Self.path(named, authority, acting, database)
            let results = try Self.results(within: path, on: day, acting, database, vault)
            return ResultReport(
                day: day, isClosed: try Self.isClosed(day, database),
                total: results.reduce(ResultSummary()) { $0 + $1.summary }, divisions: results)
        }
    }

    /// By 課; names only where a section is named.
    static func results(
        within path: SectionPath?, on day: CivicDate, _ acting: Acting, _ database: Database,
        _ vault: PersonVault
    ) throws -> [DivisionResult] {
        let divisions = try divisions(on: acting.knowable(day), database)
        let people = try placed(within: path, on: acting.knowable(day), database)
        let grouped = Dictionary(grouping: people) { divisions.division(of: $0.section) }
        return try grouped.sorted { $0.key < $1.key }.map { division, members in
            try divisionResult(division, members, day, showsNames: path != nil, database, vault)
        }
    }

    private static func divisionResult(
        _ division: SectionPath, _ members: [PlacedPerson], _ day: CivicDate, showsNames: Bool,
        _ database: Database, _ vault: PersonVault
    ) throws -> DivisionResult {
        var summary = ResultSummary()
        var late: [Row] = []
        let statement = try database.cachedStatement(
            sql: """
                SELECT outcome, left_minutes, source, work_kind, work, staff_id
                FROM help_day_results WHERE staff_id = ? AND day = ?
                """)
        for member in members {
            guard let row = try Row.fetchOne(statement, arguments: [member.id, day.text]) else {
                let state = try exemption(of: member.id, day, database)
                summary.add(nil, isExempt: state == .approved, work: nil)
                continue
            }
            let result = try result(row)
            let work = try row.decode(Int?.self, atIndex: 3).flatMap(WorkKind.init(rawValue:))
            summary.add(result, isExempt: false, work: work)
            if showsNames, result.outcome == .late { late.append(row) }
        }
        let lines = try lateLines(late, day, database, vault)
        return DivisionResult(
            section: division.text, lightsOut: try storedLightsOut(division, day, database),
            summary: summary, late: lines)
    }

    private static func lateLines(
        _ rows: [Row], _ day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> [LateLine] {
        let ids = try rows.map { try $0.decode(Int64.self, atIndex: 5) }
        let names = try names(ids, on: day, database, vault)
        let lines = try zip(ids, rows).map { id, row in
            LateLine(
                person: names[id] ?? .nobody,
                left: try result(row).leftMinutes.flatMap(DayTime.init(minutes:)),
                work: try row.decode(Int?.self, atIndex: 3).flatMap(WorkKind.init(rawValue:)),
                note: try vault.openText(
                    row.decode(StoredBytes?.self, atIndex: 4), of: id, .work, in: day.text))
        }
        return lines.sorted {
            ExactText(folding: $0.person.employeeNumber)
                < ExactText(folding: $1.person.employeeNumber)
        }
    }

    static func storedLightsOut(
        _ division: SectionPath, _ day: CivicDate, _ database: Database
    ) throws -> DivisionResult.LightsOut? {
        guard let tap = try lightsOut(of: division, on: day, database),
            let at = DayTime(minutes: tap.minutes)
        else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT lights_out.entered_seconds, entered_later FROM lights_out
                JOIN sections ON sections.id = section_id WHERE day = ? AND path = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [day.text, division.text]) else {
            return nil
        }
        return DivisionResult.LightsOut(
            at: at, enteredSeconds: try row.decode(Int64.self, atIndex: 0),
            enteredLater: try row.decode(Bool.self, atIndex: 1), stillHere: tap.still.count)
    }
}
