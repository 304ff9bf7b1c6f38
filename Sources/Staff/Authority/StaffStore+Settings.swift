internal import GRDB

/// Small settings of the city that must be changed together with its records.
extension StaffStore {
    package func setting(_ name: String) async throws(StaffError) -> String? {
        try await read { database in
            try String.fetchOne(
                database, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
        }
    }

    package func setSetting(
        _ name: String, to value: String, as acting: Acting, _ action: LocalAction
    ) async throws(StaffError) {
        let vault = self.vault
        try await write { database in
            _ = try Self.authority(acting, action, database, vault)
            try database.execute(
                sql: """
                    INSERT INTO settings VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """, arguments: [name, value])
            try Self.note(acting, action, detail: name, database)
        }
    }
}
