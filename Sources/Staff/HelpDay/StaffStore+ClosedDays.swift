package import CivicCalendar
internal import GRDB

extension StaffStore {
    static func isClosed(_ day: CivicDate, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM closed_days WHERE day = ?)")
        return try Bool.fetchOne(statement, arguments: [day.text]) ?? false
    }

    /// Every write about a day asks this first.
    static func requireOpen(_ day: CivicDate, _ database: Database) throws {
        guard try !isClosed(day, database) else { throw StaffError.helpDay(.dayClosed) }
    }

    /// Closes a day: until it is opened again it takes no entry.
    ///
    /// `known`: the 課 of which whoever closes it knows that they have not reported; another one that has not is
    /// asked about. nil where it is meant whoever is missing.
    package func closeDay(
        _ day: CivicDate, known: [String]? = nil, as acting: Acting
    ) async throws(StaffError) -> EntryChange {
        let vault = self.vault
        return try await write { database in
            _ = try Self.authority(acting, .closeDay, database, vault)
            guard day <= acting.today else { throw StaffError.helpDay(.dayNotYet) }
            guard try !Self.isClosed(day, database) else { return .unchanged }
            if let known {
                let known = Set(known.map { ExactText($0) })
                let open = try Self.results(within: nil, on: day, acting, database, vault)
                    .count { $0.isUnreported && !known.contains(ExactText($0.section)) }
                guard open == 0 else { throw StaffError.helpDay(.unreportedUnknown(open)) }
            }
            try database.execute(
                sql: "INSERT INTO closed_days VALUES (?, ?, ?)",
                arguments: [day.text, acting.seconds, acting.post.text])
            try Self.note(acting, .closeDay, day: day, detail: "closed", database)
            return .recorded
        }
    }

    /// Opens a closed day for a correction. The reason is kept beside the journal.
    package func reopenDay(
        _ day: CivicDate, reason: String?, as acting: Acting
    ) async throws(StaffError) -> EntryChange {
        let vault = self.vault
        let reason = try TypedText.optional(reason)
        return try await write { database in
            _ = try Self.authority(acting, .closeDay, database, vault)
            guard let reason else { throw StaffError.helpDay(.reopeningNeedsReason) }
            guard try Self.isClosed(day, database) else { return .unchanged }
            try vault.addCityHall()
            try database.execute(
                sql: "DELETE FROM closed_days WHERE day = ?", arguments: [day.text])
            try database.execute(
                sql:
                    "INSERT INTO reopened_days (day, reason, post, entered_seconds) VALUES (?, ?, ?, ?)",
                arguments: [
                    day.text,
                    try vault.sealText(
                        reason, of: PersonVault.cityHall, .reopening, in: day.text),
                    acting.post.text, acting.seconds,
                ])
            try Self.note(acting, .closeDay, day: day, detail: "reopened", database)
            return .recorded
        }
    }

    package func isClosed(_ day: CivicDate, as acting: Acting) async throws(StaffError) -> Bool {
        let vault = self.vault
        return try await read { database in
            _ = try Self.authority(acting, .readResults, database, vault)
            return try Self.isClosed(day, database)
        }
    }
}
