internal import CivicCalendar
internal import GRDB

/// What people decide about help: within the 係 its 係長, across 係 the 所属長.
extension StaffStore {
    /// Accepts, orders or declines a pair by its id.
    package func decideHelp(
        _ id: Int64, _ state: HelpState, as acting: Acting
    ) async throws(StaffError) -> (change: EntryChange, help: HelpEntry) {
        let vault = self.vault
        return try await write { database in
            let row = try Self.helpRow(id, database)
            let action: LocalAction =
                state == .ordered
                    || (state == .declined && (row?.reach == .across || row?.state == .ordered))
                ? .orderHelpAcross : .agreeHelpWithin
            let authority = try Self.authority(acting, action, on: row?.day, database, vault)
            guard let row else { throw StaffError.helpDay(.helpUnknown) }
            let day = row.day
            // A 係長 learns that the other 係 is the 所属長's to order; others learn nothing of a pair
            // in which nobody of theirs stands.
            guard row.sections.contains(where: authority.covers) else {
                throw StaffError.outsideSection(line: nil)
            }
            if state == .accepted, row.reach == .across { throw StaffError.helpDay(.orderNeeded) }
            for section in row.sections where !authority.covers(section) {
                throw StaffError.outsideSection(line: nil)
            }
            try Self.requireOpen(day, database)
            let isSame = row.state == state || (state == .accepted && row.state == .ordered)
            if !isSame {
                if state.isAgreed, !row.state.isAgreed {
                    try Self.requireFit(row.pair, on: day, except: id, acting, database, vault)
                }
                try database.execute(
                    sql:
                        "UPDATE help SET state = ?, decided_post = ?, entered_seconds = ? WHERE id = ?",
                    arguments: [state.rawValue, acting.post.text, acting.seconds, id])
                try Self.note(
                    acting, action, day: day,
                    section: try row.sections.last.flatMap { try Self.sectionID($0, database) },
                    detail: "\(state.rawValue) \(id)", database)
            }
            let change: EntryChange =
                isSame ? .unchanged : row.state == .proposed ? .recorded : .replaced
            return (change, try Self.helpEntry(id, on: day, acting, database, vault))
        }
    }

    /// A pair that people made or changed themselves. Within a 係 its 係長 agrees it; across, the
    /// 所属長 orders it. What exceeds room, limit or need is refused, with by how much.
    package func orderHelp(
        helper: String, helped: String, minutes: Int, on day: EntryDay, as acting: Acting
    ) async throws(StaffError) -> (change: EntryChange, help: HelpEntry) {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let within = try Self.authority(acting, .agreeHelpWithin, on: day, database, vault)
            try Self.requireOpen(day, database)
            let isManager = RoleTable.reach(of: acting.post.role, for: .orderHelpAcross) != .nobody
            let giver = try Self.orderMember(
                helper, day, within, isManager, acting, database, vault)
            let taker = try Self.orderMember(
                helped, day, within, isManager, acting, database, vault)
            let reach: HelpReach = giver.sectionID == taker.sectionID ? .within : .across
            if reach == .across {
                let across = try Self.authority(
                    acting, .orderHelpAcross, on: day, database, vault)
                for person in [giver, taker] where !across.covers(person.section) {
                    throw StaffError.outsideSection(line: nil)
                }
            }
            let state: HelpState = isManager ? .ordered : .accepted
            let pair = HelpPair(helper: giver.id, helped: taker.id, minutes: minutes)
            let read = try Row.fetchOne(
                database,
                sql:
                    "SELECT id, minutes, state FROM help WHERE day = ? AND helper_id = ? AND helped_id = ?",
                arguments: [day.text, pair.helper, pair.helped])
            let id = try read?.decode(Int64.self, atIndex: 0)
            let before = try read.map { try Self.helpState($0.decode(String.self, atIndex: 2)) }
            let isSameMinutes = try read?.decode(Int.self, atIndex: 1) == minutes
            if let id, isSameMinutes, before == state || before == .ordered {
                return (.unchanged, try Self.helpEntry(id, on: day, acting, database, vault))
            }
            // What the 所属長 ordered is not a 係長's to change.
            guard isManager || before != .ordered else { throw StaffError.helpDay(.orderNeeded) }
            try Self.requireFit(pair, on: day, except: id, acting, database, vault)
            try database.execute(
                sql: """
                    INSERT INTO help
                        (day, helper_id, helped_id, helper_section_id, helped_section_id, minutes,
                         reach, state, decided_post, entered_seconds)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (day, helper_id, helped_id) DO UPDATE SET
                        minutes = excluded.minutes, state = excluded.state,
                        reasons = CASE WHEN minutes = excluded.minutes THEN reasons ELSE '' END,
                        decided_post = excluded.decided_post,
                        entered_seconds = excluded.entered_seconds
                    """,
                arguments: [
                    day.text, giver.id, taker.id, giver.sectionID, taker.sectionID, minutes,
                    reach.rawValue, state.rawValue, acting.post.text, acting.seconds,
                ])
            let stored = id ?? database.lastInsertedRowID
            try Self.note(
                acting, reach == .across ? .orderHelpAcross : .agreeHelpWithin, day: day,
                section: taker.sectionID, detail: "\(state.rawValue) \(stored)", database)
            return (
                before == nil || before == .proposed ? .recorded : .replaced,
                try Self.helpEntry(stored, on: day, acting, database, vault)
            )
        }
    }

    /// Somebody of another section is refused as such to a 所属長; to a 係長 the right to order
    /// across sections is what is missing.
    private static func orderMember(
        _ number: String, _ day: CivicDate, _ authority: Authority, _ isManager: Bool,
        _ acting: Acting, _ database: Database, _ vault: PersonVault
    ) throws -> PlacedPerson {
        do {
            return try member(number, on: day, authority, acting, database, vault)
        } catch StaffError.outsideSection where !isManager {
            throw StaffError.helpDay(.orderNeeded)
        }
    }

    /// Throws what is wrong with a pair, given all others of these two.
    private static func requireFit(
        _ pair: HelpPair, on day: CivicDate, except id: Int64?, _ acting: Acting,
        _ database: Database, _ vault: PersonVault
    ) throws {
        guard pair.helper != pair.helped else {
            throw StaffError.helpDay(
                .notFitting(.helpsThemselves(person: pair.helper, minutes: pair.minutes)))
        }
        let people = try [pair.helper, pair.helped].compactMap { id in
            try placed(id, on: acting.knowable(day), database)
        }
        let candidates = try candidates(people, on: day, nil, acting, database, vault)
        let others = try decidedHelp(of: [pair.helper, pair.helped], on: day, database)
            .filter { $0.state.isAgreed && $0.id != id }
        let full = try HelpSituation.matching(candidates, less: [], without: [])
        // Whether they may help each other at all; then with what is left beside the others.
        let scope = HelpScope.acrossSections(.city)
        do { try full.validate([pair], scope: scope) } catch {
            throw StaffError.helpDay(.notFitting(error))
        }
        let helped = others.filter { $0.helped == pair.helped }.reduce(0) { $0 + $1.minutes }
        let short = candidates.first { $0.person.id == pair.helped }?.overMinutes ?? 0
        guard pair.minutes <= max(0, short - helped) else {
            throw StaffError.helpDay(
                .notFitting(
                    .exceedsNeed(
                        helped: pair.helped, byMinutes: pair.minutes - max(0, short - helped))))
        }
        let left = try HelpSituation.matching(candidates, less: others, without: [])
        do { try left.validate([pair], scope: scope) } catch {
            throw StaffError.helpDay(.notFitting(error))
        }
    }

    private struct StoredHelp {
        let day: CivicDate
        let pair: HelpPair
        let reach: HelpReach
        let state: HelpState
        let sections: [SectionPath]
    }

    private static func helpRow(_ id: Int64, _ database: Database) throws -> StoredHelp? {
        let sql = """
            SELECT day, helper_id, helped_id, minutes, reach, state, helper.path, helped.path
            FROM help JOIN sections AS helper ON helper.id = helper_section_id
            JOIN sections AS helped ON helped.id = helped_section_id WHERE help.id = ?
            """
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else { return nil }
        guard let reach = HelpReach(rawValue: try row.decode(String.self, atIndex: 4)) else {
            throw StaffError.databaseCorrupt
        }
        return StoredHelp(
            day: try day(row.decode(String.self, atIndex: 0)),
            pair: HelpPair(
                helper: try row.decode(Int64.self, atIndex: 1),
                helped: try row.decode(Int64.self, atIndex: 2),
                minutes: try row.decode(Int.self, atIndex: 3)),
            reach: reach,
            state: try helpState(row.decode(String.self, atIndex: 5)),
            sections: [
                try section(row.decode(String.self, atIndex: 6)),
                try section(row.decode(String.self, atIndex: 7)),
            ])
    }

    private static func helpEntry(
        _ id: Int64, on day: CivicDate, _ acting: Acting, _ database: Database,
        _ vault: PersonVault
    ) throws -> HelpEntry {
        guard let row = try helpRow(id, database) else { throw StaffError.databaseCorrupt }
        let entries = try helpEntries(on: day, acting, database, vault) {
            $0 == row.pair.helper && $1 == row.pair.helped
        }
        guard let entry = entries.first else { throw StaffError.databaseCorrupt }
        return entry
    }
}
