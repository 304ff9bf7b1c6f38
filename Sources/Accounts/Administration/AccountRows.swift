internal import GRDB

/// Making and finding accounts, within one transaction.
enum AccountRows {
    static func id(of tag: LoginTag, _ database: Database) throws -> AccountID? {
        let sql = "SELECT id FROM accounts WHERE tag = ?"
        let number = try Int64.fetchOne(
            database, sql: sql, arguments: [StoredBytes(tag.bytes)])
        return number.flatMap(AccountID.init)
    }

    /// The account of a tag, made if there is none: active, without password and role.
    ///
    /// One that was deactivated becomes active without the password and second factor of before.
    static func prepare(
        _ tag: LoginTag, isStaff: Bool, _ rules: AccountRules, at seconds: Int64,
        _ database: Database
    ) throws -> AccountID {
        guard let id = try id(of: tag, database) else {
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM accounts") ?? 0
            guard count < rules.accountsMax else {
                throw AccountsError.tooManyAccounts(accountsMax: rules.accountsMax)
            }
            try database.execute(
                sql: """
                    INSERT INTO accounts (tag, active, staff, created_seconds) VALUES (?, 1, ?, ?)
                    """,
                arguments: [StoredBytes(tag.bytes), isStaff, seconds])
            guard let id = AccountID(database.lastInsertedRowID) else {
                throw AccountsError.databaseCorrupt
            }
            return id
        }
        let isActive = try Bool.fetchOne(
            database, sql: "SELECT active FROM accounts WHERE id = ?", arguments: [id.number])
        if isActive != true {
            try clearPassword(of: id, database)
            try clearFactor(of: id, database)
        }
        try database.execute(
            sql: "UPDATE accounts SET active = 1, staff = max(staff, ?) WHERE id = ?",
            arguments: [isStaff, id.number])
        return id
    }

    static func clearFactor(of id: AccountID, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET factor = NULL, factor_step = NULL, pending = NULL,
                    pending_seconds = NULL
                WHERE id = ?
                """,
            arguments: [id.number])
        try database.execute(
            sql: "DELETE FROM recovery_codes WHERE account = ?", arguments: [id.number])
    }

    private static func clearPassword(of id: AccountID, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET password_salt = NULL, password_hash = NULL,
                    password_passes = NULL, password_memory = NULL,
                    password_version = password_version + 1
                WHERE id = ?
                """,
            arguments: [id.number])
    }
}
