internal import GRDB
internal import SQLiteFile

extension AccountStore {
    package static let pageSizeMax = 200

    /// One page of the accounts, in the order in which they were made.
    ///
    /// - Parameter limit: brought to 1 to 200.
    package func accounts(
        _ filter: AccountFilter = .all, after: AccountID? = nil, limit: Int = 50
    ) async throws(AccountsError) -> AccountPage {
        let size = min(max(limit, 1), Self.pageSizeMax)
        return try await read { database in
            let (condition, role) = Self.condition(filter)
            let sql = """
                \(Self.summarySQL) WHERE a.id > ? AND \(condition) ORDER BY a.id LIMIT ?
                """
            var arguments: StatementArguments = [after?.number ?? 0]
            if let role { arguments += [role.rawValue] }
            arguments += [size + 1]
            let rows = try Row.fetchAll(database, sql: sql, arguments: arguments)
            let accounts = try rows.prefix(size).map { try Self.summary($0, database) }
            return AccountPage(
                accounts: accounts, next: rows.count > size ? accounts.last?.id : nil)
        }
    }

    package func account(_ id: AccountID) async throws(AccountsError) -> AccountSummary? {
        try await read { database in
            let row = try Row.fetchOne(
                database, sql: Self.summarySQL + " WHERE a.id = ?", arguments: [id.number])
            return try row.map { try Self.summary($0, database) }
        }
    }

    package func account(tag: LoginTag) async throws(AccountsError) -> AccountSummary? {
        try await read { database in
            let row = try Row.fetchOne(
                database, sql: Self.summarySQL + " WHERE a.tag = ?",
                arguments: [StoredBytes(tag.bytes)])
            return try row.map { try Self.summary($0, database) }
        }
    }

    /// Sessions and slips whose time is over are not counted, swept or not.
    package func counts(seconds: Int64) async throws(AccountsError) -> AccountCounts {
        let rules = self.rules
        return try await read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT count(*), total(active), count(password_hash), count(factor),
                        (SELECT count(*) FROM slips WHERE expires_seconds > ?),
                        (SELECT count(*) FROM sessions
                            WHERE seen_seconds > ? AND began_seconds > ?)
                    FROM accounts
                    """,
                arguments: [
                    seconds, TimeSpan.time(seconds, plus: -rules.sessionIdleSeconds),
                    TimeSpan.time(seconds, plus: -rules.sessionAbsoluteSeconds),
                ])
            guard let row else { throw AccountsError.databaseCorrupt }
            return AccountCounts(
                all: try row.decode(Int.self, atIndex: 0),
                active: try row.decode(Int.self, atIndex: 1),
                withPassword: try row.decode(Int.self, atIndex: 2),
                withSecondFactor: try row.decode(Int.self, atIndex: 3),
                openSlips: try row.decode(Int.self, atIndex: 4),
                sessions: try row.decode(Int.self, atIndex: 5))
        }
    }

    private static let summarySQL = """
        SELECT a.id, a.tag, a.active, a.staff, a.password_hash IS NOT NULL, a.factor IS NOT NULL,
            (SELECT count(*) FROM recovery_codes AS c WHERE c.account = a.id),
            (SELECT expires_seconds FROM slips AS s WHERE s.account = a.id),
            a.created_seconds, a.signed_in_seconds, a.holder
        FROM accounts AS a
        """

    private static func condition(_ filter: AccountFilter) -> (sql: String, role: AccountRole?) {
        switch filter {
        case .all: ("1", nil)
        case .active: ("a.active = 1", nil)
        case .inactive: ("a.active = 0", nil)
        case .role(let role): ("a.id IN (SELECT account FROM roles WHERE role = ?)", role)
        case .withoutPassword: ("a.password_hash IS NULL", nil)
        }
    }

    private static func summary(_ row: Row, _ database: Database) throws -> AccountSummary {
        guard let id = AccountID(try row.decode(Int64.self, atIndex: 0)),
            let tag = LoginTag(try row.decode(StoredBytes.self, atIndex: 1).bytes)
        else { throw AccountsError.databaseCorrupt }
        return AccountSummary(
            id: id, tag: tag, isActive: try row.decode(Bool.self, atIndex: 2),
            isStaff: try row.decode(Bool.self, atIndex: 3),
            roles: try RoleRows.roles(of: id, database),
            hasPassword: try row.decode(Bool.self, atIndex: 4),
            hasSecondFactor: try row.decode(Bool.self, atIndex: 5),
            recoveryCodeCount: try row.decode(Int.self, atIndex: 6),
            slipExpiresSeconds: try row.decode(Int64?.self, atIndex: 7),
            createdSeconds: try row.decode(Int64.self, atIndex: 8),
            lastSignInSeconds: try row.decode(Int64?.self, atIndex: 9),
            holder: try row.decode(Int64?.self, atIndex: 10))
    }
}

/// One page of a list of accounts, in the order in which they were made.
package struct AccountPage: Hashable, Sendable {
    package let accounts: [AccountSummary]
    /// To be passed for the next page; nil on the last.
    package let next: AccountID?
}

/// An account as the administration pages show it; who it is, the caller finds by its tag.
package struct AccountSummary: Hashable, Sendable {
    package let id: AccountID
    package let tag: LoginTag
    package let isActive: Bool
    /// Whether posts follow from the staff records.
    package let isStaff: Bool
    /// In a fixed order.
    package let roles: [AccountRole]
    package let hasPassword: Bool
    package let hasSecondFactor: Bool
    /// Recovery codes that were not used yet.
    package let recoveryCodeCount: Int
    /// Until when a slip that was issued can be used; nil without one.
    package let slipExpiresSeconds: Int64?
    package let createdSeconds: Int64
    package let lastSignInSeconds: Int64?
    /// Which member of staff it belongs to, by the caller's number.
    package let holder: Int64?
}

/// Which accounts a list shows.
package enum AccountFilter: Hashable, Sendable {
    case all
    case active
    case inactive
    case role(AccountRole)
    /// Those that were given a slip or made otherwise, and have no password yet.
    case withoutPassword
}

/// How many accounts there are, for the administration pages.
package struct AccountCounts: Hashable, Sendable {
    package let all: Int
    package let active: Int
    package let withPassword: Int
    package let withSecondFactor: Int
    package let openSlips: Int
    package let sessions: Int
}
