internal import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Erases a person: their key goes first, so that no copy of the database can be read again
    /// without an older copy of the keys; then what was sealed is removed here. Their results stay as counts.
    ///
    /// The steps are marked: after a crash between them, the next opening completes them. So it
    /// does with a copy of the database from before.
    package func erase(employeeNumber: String, as acting: Acting) async throws(StaffError) {
        let vault = self.vault
        let id = try await write { database in
            _ = try Self.authority(acting, .erasePerson, database, vault)
            guard let id = try Self.person(numbered: employeeNumber, database, vault) else {
                throw StaffError.postUnknown
            }
            try database.execute(
                sql: "UPDATE staff SET erased_seconds = ? WHERE id = ?",
                arguments: [acting.seconds, id])
            return id
        }
        do {
            try vault.forget(id)
        } catch {
            try await write { database in
                try database.execute(
                    sql: "UPDATE staff SET erased_seconds = NULL WHERE id = ?", arguments: [id])
            }
            throw error
        }
        try await write { database in
            try Self.removeErased(id, acting.today, database)
            try Self.note(acting, .erasePerson, staff: id, database)
        }
        await emptyLog()
    }

    /// Completes what a crash left, and erases anew who was erased after this copy of the database
    /// was made. To be called before anything is read.
    static func completeErasures(
        _ writer: any DatabaseWriter, _ vault: PersonVault
    ) throws {
        let sql = """
            SELECT id, erased_seconds FROM staff
            WHERE details IS NOT NULL OR number_tag IS NOT NULL
            """
        let erased = try writer.read { database in
            try Row.fetchAll(database, sql: sql).compactMap { row -> (Int64, Int64?)? in
                let id = try row.decode(Int64.self, atIndex: 0)
                let seconds = try row.decode(Int64?.self, atIndex: 1)
                return seconds != nil || vault.hasForgotten(id) ? (id, seconds) : nil
            }
        }
        guard !erased.isEmpty else { return }
        for (id, _) in erased { try vault.forget(id) }
        try writer.write { database in
            for (id, seconds) in erased {
                try removeErased(id, seconds.map(JapanTime.day(ofSeconds:)), database)
            }
        }
        _ = try writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    /// - Parameter day: the last on which the person stands anywhere; nil where it is not known.
    private static func removeErased(
        _ id: Int64, _ day: CivicDate?, _ database: Database
    ) throws {
        for sql in [
            """
            UPDATE staff SET number_tag = NULL, details = NULL,
                erased_seconds = coalesce(erased_seconds, 0) WHERE id = ?
            """,
            "DELETE FROM former WHERE staff_id = ?",
            "UPDATE forecasts SET work = NULL WHERE staff_id = ?",
            "UPDATE help_day_results SET work = NULL WHERE staff_id = ?",
            "UPDATE exemptions SET reason = x'', immovable = x'' WHERE staff_id = ?",
            "DELETE FROM thanks WHERE to_id = ?",
        ] {
            try database.execute(sql: sql, arguments: [id])
        }
        try database.execute(
            sql: "DELETE FROM account_posts WHERE post = ?", arguments: [storedPost(ofPerson: id)])
        guard let day else { return }
        try database.execute(
            sql: "DELETE FROM assignments WHERE staff_id = ? AND from_day > ?",
            arguments: [id, day.text])
        try database.execute(
            sql: """
                UPDATE assignments SET until_day = ?
                WHERE staff_id = ? AND (until_day IS NULL OR until_day > ?)
                """, arguments: [day.text, id, day.text])
    }
}
