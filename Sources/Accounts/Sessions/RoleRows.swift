internal import GRDB

/// The roles that were granted, within one transaction.
enum RoleRows {
    static func roles(of account: AccountID, _ database: Database) throws -> [AccountRole] {
        let sql = "SELECT role FROM roles WHERE account = ? ORDER BY role"
        let numbers = try Int.fetchAll(database, sql: sql, arguments: [account.number])
        return try numbers.map { number in
            guard let role = AccountRole(rawValue: number) else {
                throw AccountsError.databaseCorrupt
            }
            return role
        }
    }

    static func add(_ roles: [AccountRole], to account: AccountID, _ database: Database) throws {
        for role in roles {
            try database.execute(
                sql: "INSERT INTO roles VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [account.number, role.rawValue])
        }
    }

    /// Administrators who can sign in, beside one account.
    static func administratorCount(
        except account: AccountID? = nil, _ database: Database
    ) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM roles AS r JOIN accounts AS a ON a.id = r.account
                WHERE r.role = ? AND a.active = 1 AND a.password_hash IS NOT NULL AND a.id <> ?
                """,
            arguments: [AccountRole.administrator.rawValue, account?.number ?? 0]) ?? 0
    }
}
