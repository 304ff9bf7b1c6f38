internal import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Erases a person: their key goes first, so that no copy of the database can be read again,
    /// backups included; then what was sealed is removed here. Their results stay as counts.
    ///
    /// The steps are marked, so that a crash between them is no damage; doing it again completes it.
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
        try vault.forget(id)
        try await write { database in
            try database.execute(
                sql: "UPDATE staff SET number_tag = NULL, details = NULL WHERE id = ?",
                arguments: [id])
            try database.execute(sql: "DELETE FROM former WHERE staff_id = ?", arguments: [id])
            try database.execute(
                sql:
                    "UPDATE assignments SET until_day = ? WHERE staff_id = ? AND until_day IS NULL",
                arguments: [acting.today.text, id])
            try Self.note(acting, .erasePerson, staff: id, database)
        }
    }
}
