internal import GRDB

extension AccountStore {
    /// Reads the whole file and checks its structure and references, and opens what is sealed in it;
    /// slow on a large one.
    package func verify() async throws(AccountsError) {
        let vault = vault
        let isSound = try await read { database in
            let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
            // A disk that does not read is no damage: SQLite names it in the same list.
            if findings.contains(where: { $0.contains("error code=10") || $0.contains("code=266") })
            {
                throw AccountsError.databaseUnavailable(sqliteCode: 10)
            }
            let violation = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
            guard findings == ["ok"], violation == nil else { return false }
            for column in ["factor", "pending"] {
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT id, \(column) FROM accounts WHERE \(column) IS NOT NULL")
                while let row = try rows.next() {
                    guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)) else {
                        return false
                    }
                    _ = try vault.open(try row.decode(StoredBytes.self, atIndex: 1), of: account)
                }
            }
            return true
        }
        guard isSound else { throw .databaseCorrupt }
    }
}
