package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// Who is expected on the day itself, by 課, for the page on which departures and lights-out are
/// recorded.
package struct PresenceReport: Sendable, ConfidentialValue {
    package struct Division: Sendable, ConfidentialValue {
        package let section: String
        /// Whether the post reaches all of the 課, so that its lights are the post's affair.
        package let isWhole: Bool
        package let lightsOut: DivisionResult.LightsOut?
        /// By section and employee number.
        package let members: [PresenceLine]
    }

    package let day: CivicDate
    package let isClosed: Bool
    /// By path.
    package let divisions: [Division]
}

/// One member of a 課 on the day itself, for those who record how it ends.
package struct PresenceLine: Sendable, ConfidentialValue {
    package let person: PersonName
    /// Nil while nothing says how the day ended.
    package let outcome: HelpDayOutcome?
    package let left: DayTime?
    /// By whom the outcome was set.
    package let source: ResultSource?
    package let work: WorkKind?
    package let note: String?
    /// Approved not to be expected to leave on time.
    package let isExempt: Bool
    /// Listed as still here when the lights went out.
    package let isStillHere: Bool
}

extension StaffStore {
    /// Those whose departures the post may record: of the own 係 for a 係長, of the 課 for whoever puts
    /// its lights out.
    package func presence(
        on day: CivicDate, section named: SectionPath? = nil, as acting: Acting
    ) async throws(StaffError) -> PresenceReport {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .recordDeparture, on: day, database, vault)
            guard authority.path != nil,
                let path = try Self.path(named, authority, acting, database)
            else {
                throw StaffError.roleRefused(acting.post.role, .recordDeparture)
            }
            let known = acting.knowable(day)
            let divisions = try Self.divisions(on: known, database)
            let people = try Self.placed(within: path, on: known, database)
            let grouped = Dictionary(grouping: people) { divisions.division(of: $0.section) }
            return PresenceReport(
                day: day, isClosed: try Self.isClosed(day, database),
                divisions: try grouped.sorted { $0.key < $1.key }.map { division, members in
                    PresenceReport.Division(
                        section: division.text, isWhole: authority.covers(division),
                        lightsOut: try Self.storedLightsOut(division, day, database),
                        members: try Self.lines(members, of: division, day, database, vault))
                })
        }
    }

    private static func lines(
        _ members: [PlacedPerson], of division: SectionPath, _ day: CivicDate,
        _ database: Database, _ vault: PersonVault
    ) throws -> [PresenceLine] {
        let names = try names(members.map(\.id), on: day, database, vault)
        let still = Set(try lightsOut(of: division, on: day, database)?.still ?? [])
        let statement = try database.cachedStatement(
            sql: """
                SELECT outcome, left_minutes, source, work_kind, work FROM help_day_results
                WHERE staff_id = ? AND day = ?
                """)
        var lines: [PresenceLine] = []
        for member in members {
            let row = try Row.fetchOne(statement, arguments: [member.id, day.text])
            let stored: DayResult? = try row.map { try Self.result($0) }
            let work: Int? = try row?.decode(Int?.self, atIndex: 3)
            let sealed: StoredBytes? = try row?.decode(StoredBytes?.self, atIndex: 4)
            lines.append(
                PresenceLine(
                    person: names[member.id] ?? .nobody, outcome: stored?.outcome,
                    left: stored?.leftMinutes.flatMap { DayTime(minutes: $0) },
                    source: stored?.source, work: work.flatMap { WorkKind(rawValue: $0) },
                    note: try vault.openText(sealed, of: member.id, .work, in: day.text),
                    isExempt: try exemption(of: member.id, day, database) == .approved,
                    isStillHere: still.contains(member.id)))
        }
        return lines.sorted { left, right in
            let (one, other) = (left.person, right.person)
            return ExactText(one.section) == ExactText(other.section)
                ? ExactText(folding: one.employeeNumber) < ExactText(folding: other.employeeNumber)
                : ExactText(one.section) < ExactText(other.section)
        }
    }
}
