package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Proposes who helps whom within the post's reach and keeps the proposals for people to decide
    /// on. What was proposed before there is replaced; what people decided stays and counts.
    ///
    /// A 係長 gets pairs within the 係; a 所属長 also pairs across the 係 of the 課; 職員課 the same for
    /// every 課. Nobody is proposed across 課, because nobody could order it.
    package func proposeHelp(
        on day: EntryDay, section named: SectionPath? = nil, check: ForecastCheck? = nil,
        as acting: Acting
    ) async throws(StaffError) -> HelpProposalReport {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let authority = try Self.authority(acting, .proposeHelp, on: day, database, vault)
            try Self.requireOpen(day, database)
            let path = try Self.path(named, authority, acting, database)
            let people = try Self.placed(within: path, on: acting.knowable(day), database)
            let ids = Set(people.map(\.id))
            let isOfOneSection =
                RoleTable.reach(of: acting.post.role, for: .orderHelpAcross) == .nobody
            let situation = try HelpSituation(
                try Self.candidates(people, on: day, check, acting, database, vault),
                decided: try Self.decidedHelp(of: ids, on: day, database),
                scope: isOfOneSection && acting.post.role.isOfSection
                    ? .withinSection : .acrossSections(.division))
            let proposal = try situation.propose()
            let isChanged = try Self.replaceProposals(
                proposal, situation, of: ids, day, acting, database)
            if isChanged {
                try Self.note(
                    acting, .proposeHelp, day: day,
                    section: try path.flatMap { try Self.sectionID($0, database) },
                    detail: "pairs=\(proposal.assignments.count)", database)
            }
            return try Self.report(
                proposal, situation, isChanged, of: ids, day, acting, database, vault)
        }
    }

    /// The pairs of a day within the post's reach, by id.
    package func help(
        on day: CivicDate, section named: SectionPath? = nil, as acting: Acting
    ) async throws(StaffError) -> [HelpEntry] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readForecasts, on: day, database, vault)
            let path = try Self.path(named, authority, acting, database)
            let people = try Self.placed(within: path, on: acting.knowable(day), database)
            let ids = Set(people.map(\.id))
            return try Self.helpEntries(on: day, acting, database, vault) {
                ids.contains($0) || ids.contains($1)
            }
        }
    }

    /// Proposals among these people that are not made again go, new ones come, equal ones stay
    /// with their ids. Returns whether anything changed.
    private static func replaceProposals(
        _ proposal: HelpProposal, _ situation: HelpSituation, of ids: Set<Int64>,
        _ day: CivicDate, _ acting: Acting, _ database: Database
    ) throws -> Bool {
        let sql = """
            SELECT id, helper_id, helped_id, minutes, reasons FROM help
            WHERE day = ? AND state = 'proposed'
            """
        let isWithin = situation.scope == .withinSection
        let sections = Dictionary(
            situation.candidates.map { ($0.person.id, $0.person.sectionID) },
            uniquingKeysWith: { first, _ in first })
        var wanted: [HelpPair: String] = [:]
        for assignment in proposal.assignments {
            wanted[assignment.pair] = assignment.reason.codes
        }
        var isChanged = false
        let reach = isWithin ? " AND reach = 'within'" : ""
        for row in try Row.fetchAll(database, sql: sql + reach, arguments: [day.text]) {
            let pair = HelpPair(
                helper: try row.decode(Int64.self, atIndex: 1),
                helped: try row.decode(Int64.self, atIndex: 2),
                minutes: try row.decode(Int.self, atIndex: 3))
            guard ids.contains(pair.helper), ids.contains(pair.helped) else { continue }
            let reasons = try row.decode(String.self, atIndex: 4)
            if TypedText.same(wanted[pair], reasons) {
                wanted[pair] = nil
                continue
            }
            try database.execute(
                sql: "DELETE FROM help WHERE id = ?",
                arguments: [try row.decode(Int64.self, atIndex: 0)])
            isChanged = true
        }
        for pair in wanted.keys.sorted(by: { ($0.helped, $0.helper) < ($1.helped, $1.helper) }) {
            guard let helper = sections[pair.helper], let helped = sections[pair.helped] else {
                continue
            }
            // A pair that people decided on keeps its row; they change its minutes themselves.
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO help
                        (day, helper_id, helped_id, helper_section_id, helped_section_id, minutes,
                         reach, state, reasons, entered_seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 'proposed', ?, ?)
                    ON CONFLICT (day, helper_id, helped_id) DO NOTHING
                    """)
            let reach: HelpReach = helper == helped ? .within : .across
            try statement.execute(arguments: [
                day.text, pair.helper, pair.helped, helper, helped, pair.minutes, reach.rawValue,
                wanted[pair], acting.seconds,
            ])
            if database.changesCount > 0 { isChanged = true }
        }
        return isChanged
    }

    private static func report(
        _ proposal: HelpProposal, _ situation: HelpSituation, _ isChanged: Bool,
        of ids: Set<Int64>, _ day: CivicDate, _ acting: Acting, _ database: Database,
        _ vault: PersonVault
    ) throws -> HelpProposalReport {
        let entries = try helpEntries(on: day, acting, database, vault) {
            ids.contains($0) && ids.contains($1)
        }
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = try names(
            proposal.unmet.map(\.person), on: acting.knowable(day), database, vault)
        return HelpProposalReport(
            isChanged: isChanged,
            proposed: entries.filter { entry in
                entry.state == .proposed
                    && (situation.scope != .withinSection || entry.reach == .within)
            },
            unmet: proposal.unmet.map { need in
                HelpProposalReport.Unmet(person: names[need.person] ?? .nobody, need: need)
            },
            unfit: situation.unfit.compactMap { unfit in
                byID[unfit.help.id].map { HelpProposalReport.Unfit(help: $0, defect: unfit.defect) }
            },
            agreedMinutes: situation.kept.reduce(0) { $0 + $1.minutes })
    }

    static func names(
        _ ids: [Int64], on day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> [Int64: PersonName] {
        var names: [Int64: PersonName] = [:]
        for person in try people(ids, database, vault) {
            names[person.id] = PersonName(
                employeeNumber: person.details.employeeNumber, name: person.details.name,
                section: person.timeline.place(on: day)?.section.text ?? "")
        }
        return names
    }

    static func helpEntries(
        on day: CivicDate, _ acting: Acting, _ database: Database, _ vault: PersonVault,
        where isWanted: (_ helper: Int64, _ helped: Int64) -> Bool
    ) throws -> [HelpEntry] {
        let sql = """
            SELECT id, helper_id, helped_id, minutes, reach, state, reasons FROM help
            WHERE day = ? ORDER BY id
            """
        let rows = try Row.fetchAll(database, sql: sql, arguments: [day.text]).filter { row in
            isWanted(
                try row.decode(Int64.self, atIndex: 1), try row.decode(Int64.self, atIndex: 2))
        }
        let ids = try rows.flatMap {
            [try $0.decode(Int64.self, atIndex: 1), try $0.decode(Int64.self, atIndex: 2)]
        }
        let names = try names(ids, on: acting.knowable(day), database, vault)
        return try rows.map { row in
            guard let reach = HelpReach(rawValue: try row.decode(String.self, atIndex: 4)) else {
                throw StaffError.databaseCorrupt
            }
            return HelpEntry(
                id: try row.decode(Int64.self, atIndex: 0), day: day,
                helper: names[try row.decode(Int64.self, atIndex: 1)] ?? .nobody,
                helped: names[try row.decode(Int64.self, atIndex: 2)] ?? .nobody,
                minutes: try row.decode(Int.self, atIndex: 3), reach: reach,
                state: try helpState(row.decode(String.self, atIndex: 5)),
                reason: HelpReason(codes: try row.decode(String.self, atIndex: 6)))
        }
    }
}
