internal import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// What became of a request to leave somebody out of a Help Day.
package enum ExemptionState: String, CaseIterable, Hashable, Sendable {
    case requested, approved, refused
}

/// Why somebody is to be left out, and why the work cannot be moved; both are needed.
struct ExemptionWords: Sendable, ConfidentialValue {
    let reason: String
    let immovable: String
}

/// 除外: asked for by the 係長, decided by the 所属長.
extension StaffStore {
    package func requestExemption(
        of number: String, reason: String?, immovable: String?, on day: EntryDay,
        as acting: Acting
    ) async throws(StaffError) -> EntryChange {
        let vault = self.vault
        let reason = try TypedText.optional(reason)
        let immovable = try TypedText.optional(immovable)
        return try await write { database in
            let authority = try Self.authority(
                acting, .requestExemption, on: day.day, database, vault)
            try Self.requireOpen(day.day, database)
            guard let reason, let immovable else {
                throw StaffError.helpDay(.exemptionReasonNeeded)
            }
            let person = try Self.member(number, on: day.day, authority, acting, database, vault)
            return try Self.storeRequest(
                ExemptionWords(reason: reason, immovable: immovable), of: person, day.day, acting,
                database, vault)
        }
    }

    /// Approves or refuses what was requested; deciding otherwise later replaces it.
    package func decideExemption(
        of number: String, _ state: ExemptionState, on day: EntryDay, as acting: Acting
    ) async throws(StaffError) -> EntryChange {
        let vault = self.vault
        let day = day.day
        return try await write { database in
            let authority = try Self.authority(
                acting, .approveExemption, on: day, database, vault)
            try Self.requireOpen(day, database)
            let person = try Self.member(number, on: day, authority, acting, database, vault)
            // Nobody approves their own; the 所属長 above does.
            guard try state != .approved || !Self.holds(acting, person.id, on: day, database)
            else { throw StaffError.helpDay(.ownExemption) }
            guard let stored = try Self.exemption(of: person.id, day, database) else {
                throw StaffError.helpDay(.exemptionUnknown)
            }
            guard stored != state else { return .unchanged }
            try database.execute(
                sql: """
                    UPDATE exemptions SET state = ?, decided_seconds = ?, decided_post = ?
                    WHERE staff_id = ? AND day = ?
                    """,
                arguments: [
                    state.rawValue, acting.seconds, acting.post.text, person.id, day.text,
                ])
            try Self.settle(person, on: day, acting.seconds, database)
            try Self.note(
                acting, .approveExemption, day: day, section: person.sectionID, staff: person.id,
                detail: state.rawValue, database)
            return stored == .requested ? .recorded : .replaced
        }
    }

    /// Whether a person holds the acting post.
    private static func holds(
        _ acting: Acting, _ id: Int64, on day: CivicDate, _ database: Database
    ) throws -> Bool {
        let day = acting.knowable(day).text
        let sql = """
            SELECT EXISTS (SELECT 1 FROM assignments
                JOIN sections ON sections.id = section_id
                WHERE staff_id = ? AND path = ? AND role = ?
                    AND from_day <= ? AND (until_day IS NULL OR until_day >= ?))
            """
        return try Bool.fetchOne(
            database, sql: sql,
            arguments: [id, acting.post.section?.text, acting.post.role.rawValue, day, day])
            ?? false
    }

    static func exemption(
        of id: Int64, _ day: CivicDate, _ database: Database
    ) throws -> ExemptionState? {
        let statement = try database.cachedStatement(
            sql: "SELECT state FROM exemptions WHERE staff_id = ? AND day = ?")
        return try String.fetchOne(statement, arguments: [id, day.text]).map(exemptionState)
    }

    static func exemptionState(_ text: String) throws -> ExemptionState {
        guard let state = ExemptionState(rawValue: text) else { throw StaffError.databaseCorrupt }
        return state
    }

    /// The same words again change nothing, whatever was decided; others ask anew.
    static func storeRequest(
        _ words: ExemptionWords, of person: PlacedPerson, _ day: CivicDate, _ acting: Acting,
        _ database: Database, _ vault: PersonVault
    ) throws -> EntryChange {
        let read = try database.cachedStatement(
            sql: "SELECT reason, immovable FROM exemptions WHERE staff_id = ? AND day = ?")
        let stored = try Row.fetchOne(read, arguments: [person.id, day.text])
        if let stored {
            let reason = try vault.openText(
                stored.decode(StoredBytes.self, atIndex: 0), of: person.id, .reason, in: day.text)
            let immovable = try vault.openText(
                stored.decode(StoredBytes.self, atIndex: 1), of: person.id, .immovable, in: day.text
            )
            if TypedText.same(reason, words.reason), TypedText.same(immovable, words.immovable) {
                return .unchanged
            }
        }
        let write = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO exemptions
                    (staff_id, day, section_id, reason, immovable, state, requested_seconds)
                VALUES (?, ?, ?, ?, ?, 'requested', ?)
                """)
        try write.execute(arguments: [
            person.id, day.text, person.sectionID,
            try vault.sealText(words.reason, of: person.id, .reason, in: day.text),
            try vault.sealText(words.immovable, of: person.id, .immovable, in: day.text),
            acting.seconds,
        ])
        try settle(person, on: day, acting.seconds, database)
        try note(
            acting, .requestExemption, day: day, section: person.sectionID, staff: person.id,
            database)
        return stored == nil ? .recorded : .replaced
    }
}
