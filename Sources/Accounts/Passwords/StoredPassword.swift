internal import GRDB
internal import SQLiteFile

/// The password of an account as it lies in the file.
struct StoredPassword: Sendable {
    let account: AccountID
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: PasswordCost
    /// Rises with each new password: a check that began before another one was set is void.
    let version: Int64

    /// Nil for an account that cannot sign in: unknown, inactive, or without a password.
    static func find(_ tag: LoginTag, _ database: Database) throws -> StoredPassword? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT id, password_salt, password_hash, password_passes, password_memory,
                    password_version
                FROM accounts WHERE tag = ? AND active = 1 AND password_hash IS NOT NULL
                """,
            arguments: [StoredBytes(tag.bytes)])
        guard let row else { return nil }
        let cost = PasswordCost(
            passes: try row.decode(Int.self, atIndex: 3),
            memoryBytes: try row.decode(Int.self, atIndex: 4))
        guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)), let cost else {
            throw AccountsError.databaseCorrupt
        }
        return StoredPassword(
            account: account, salt: try row.decode(StoredBytes.self, atIndex: 1).bytes,
            hash: try row.decode(StoredBytes.self, atIndex: 2).bytes, cost: cost,
            version: try row.decode(Int64.self, atIndex: 5))
    }

    func isCurrent(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT active = 1 AND password_version = ? FROM accounts WHERE id = ?",
            arguments: [version, account.number]) ?? false
    }
}
