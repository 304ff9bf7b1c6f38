internal import GRDB
internal import SQLiteFile

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
    /// One that was deactivated becomes active without the password and second factor of before. One of
    /// another holder, of a guest whose name is now somebody's number, or of somebody who left and comes back
    /// as a guest, gives way to a new account.
    static func prepare(
        _ request: SlipRequest, _ vault: AccountVault, _ rules: AccountRules, at seconds: Int64,
        _ database: Database
    ) throws -> AccountID {
        guard let id = try id(of: request.tag, database) else {
            return try insert(request, rules, at: seconds, database)
        }
        let row = try Row.fetchOne(
            database, sql: "SELECT active, holder FROM accounts WHERE id = ?",
            arguments: [id.number])
        guard let row else { throw AccountsError.databaseCorrupt }
        if try row.decode(Int64?.self, atIndex: 1) != request.holder {
            let roles = try RoleRows.roles(of: id, database)
            if roles.contains(.administrator), try RoleRows.administratorCount(database) > 0,
                try RoleRows.administratorCount(except: id, database) == 0
            {
                throw AccountsError.lastAdministrator
            }
            try retire(id, vault, rules, database)
            return try insert(request, rules, at: seconds, database)
        }
        if try row.decode(Bool.self, atIndex: 0) == false {
            try clearPassword(of: id, database)
            try clearFactor(of: id, database)
        }
        try database.execute(
            sql: "UPDATE accounts SET active = 1, staff = max(staff, ?) WHERE id = ?",
            arguments: [request.isStaff, id.number])
        return id
    }

    private static func insert(
        _ request: SlipRequest, _ rules: AccountRules, at seconds: Int64, _ database: Database
    ) throws -> AccountID {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM accounts") ?? 0
        guard count < rules.accountsMax else {
            throw AccountsError.tooManyAccounts(accountsMax: rules.accountsMax)
        }
        try database.execute(
            sql: """
                INSERT INTO accounts (tag, active, staff, holder, created_seconds)
                VALUES (?, 1, ?, ?, ?)
                """,
            arguments: [
                StoredBytes(request.tag.bytes), request.isStaff || request.holder != nil,
                request.holder, seconds,
            ])
        guard let id = AccountID(database.lastInsertedRowID) else {
            throw AccountsError.databaseCorrupt
        }
        return id
    }

    /// Closes an account for good: nobody finds it by its tag any more, and nothing of it is inherited.
    /// Its number stays, for the audit.
    static func retire(
        _ id: AccountID, _ vault: AccountVault, _ rules: AccountRules, _ database: Database
    ) throws {
        try close(id, rules, database)
        try clearPassword(of: id, database)
        try clearFactor(of: id, database)
        for table in ["roles", "feeds"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
        }
        try database.execute(
            sql: "UPDATE accounts SET tag = ? WHERE id = ?",
            arguments: [StoredBytes(try vault.random(LoginTag.byteCount)), id.number])
    }

    /// Nobody signs in any more; sessions, slip and binding to a replica end, and the address for mail goes.
    static func close(_ id: AccountID, _ rules: AccountRules, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE accounts SET active = 0 WHERE id = ?", arguments: [id.number])
        guard database.changesCount == 1 else { throw AccountsError.accountUnknown }
        try SessionRows(database: database, rules: rules).endAll(of: id)
        try ReplicaRows.unbind(id, database)
        for table in ["slips", "mail"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
        }
    }

    static func clearFactor(of id: AccountID, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET factor = NULL, factor_step = NULL, pending = NULL,
                    pending_seconds = NULL, pending_session = NULL
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

/// In which hosted replica logins write, within one transaction.
enum ReplicaRows {
    static func unbind(_ account: AccountID, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM replicas WHERE account = ?", arguments: [account.number])
    }
}
