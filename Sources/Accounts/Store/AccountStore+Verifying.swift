internal import GRDB
internal import SQLiteFile

extension AccountStore {
    /// Reads the whole file and checks its structure and references, and opens what is sealed in it;
    /// slow on a large one.
    package func verify() async throws(AccountsError) {
        let vault = vault
        let isSound = try await read { database in
            guard try FileCheck.isSound(database) else { return false }
            let sealed: [(sql: String, kind: AccountVault.Sealed)] = [
                ("SELECT id, factor FROM accounts WHERE factor IS NOT NULL", .secondFactor),
                ("SELECT id, pending FROM accounts WHERE pending IS NOT NULL", .secondFactor),
                ("SELECT account, origin FROM sessions WHERE origin IS NOT NULL", .origin),
                ("SELECT account, address FROM mail WHERE address IS NOT NULL", .mail),
                ("SELECT account, proposed FROM mail WHERE proposed IS NOT NULL", .mail),
            ]
            for (sql, kind) in sealed {
                let rows = try Row.fetchCursor(database, sql: sql)
                while let row = try rows.next() {
                    guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)) else {
                        return false
                    }
                    let value = try row.decode(StoredBytes.self, atIndex: 1)
                    _ = try vault.open(value, of: account, kind)
                }
            }
            return true
        }
        guard isSound else { throw .databaseCorrupt }
    }
}
