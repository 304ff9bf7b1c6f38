internal import GRDB
internal import SQLiteFile

/// A password that was hashed and is to be stored.
struct NewPassword: Sendable {
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: PasswordCost

    /// Replaces the account's password; `isSame` when it is the same one at a new cost.
    func store(for account: AccountID, isSame: Bool = false, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET password_salt = ?, password_hash = ?, password_passes = ?,
                    password_memory = ?, password_version = password_version + ?
                WHERE id = ?
                """,
            arguments: [
                StoredBytes(salt), StoredBytes(hash), cost.passes, cost.memoryBytes,
                isSame ? 0 : 1, account.number,
            ])
    }
}
