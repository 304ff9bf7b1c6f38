internal import GRDB
internal import SQLiteFile

/// Who wants notices mailed, for whoever mails them, and what became of it.
extension AccountStore {
    /// A part of those whose address is in force and who can sign in, in the order of their numbers.
    package func mailHolders(
        after: AccountID?, limit: Int
    ) async throws(AccountsError) -> [MailHolder] {
        let (vault, size) = (self.vault, min(max(limit, 1), Self.pageSizeMax))
        return try await read { database in
            try Row.fetchAll(
                database, sql: Self.holderSQL + " AND a.id > ? ORDER BY a.id LIMIT ?",
                arguments: [after?.number ?? 0, size]
            ).map { try Self.holder($0, vault, database) }
        }
    }

    /// nil where nothing is mailed to the account.
    package func mailHolder(_ account: AccountID) async throws(AccountsError) -> MailHolder? {
        let vault = vault
        return try await read { database in
            try Row.fetchOne(
                database, sql: Self.holderSQL + " AND a.id = ?", arguments: [account.number]
            ).map { try Self.holder($0, vault, database) }
        }
    }

    private static let holderSQL = """
        SELECT a.id, a.tag, a.staff, a.holder, m.address, m.told_number, m.mailed_seconds,
            m.refused_seconds
        FROM mail AS m JOIN accounts AS a ON a.id = m.account
        WHERE a.active = 1 AND m.address IS NOT NULL
        """

    /// How many there are.
    package func mailHolderCount() async throws(AccountsError) -> Int {
        try await read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM mail AS m JOIN accounts AS a ON a.id = m.account
                    WHERE a.active = 1 AND m.address IS NOT NULL
                    """) ?? 0
        }
    }

    /// Says when a mail was tried, before it is: what cannot be noted is not sent, or it would be sent again
    /// and again. The moment before takes it back where the relay was not reached.
    package func noteMailed(
        _ account: AccountID, at seconds: Int64?
    ) async throws(AccountsError) {
        try await noteMail(account, "mailed_seconds = ?", seconds)
    }

    /// The relay took a mail that tells of everything up to a notice.
    package func noteTold(
        _ account: AccountID, through number: Int64
    ) async throws(AccountsError) {
        try await noteMail(account, "refused_seconds = NULL, told_number = ?", number)
    }

    /// The relay does not take this address.
    package func noteRefusedMail(
        _ account: AccountID, seconds: Int64
    ) async throws(AccountsError) {
        try await noteMail(account, "refused_seconds = ?", seconds)
    }

    private func noteMail(
        _ account: AccountID, _ change: String, _ value: Int64?
    ) async throws(AccountsError) {
        try await write { database in
            try database.execute(
                sql: "UPDATE mail SET \(change) WHERE account = ? AND address IS NOT NULL",
                arguments: [value, account.number])
        }
    }

    private static func holder(
        _ row: Row, _ vault: AccountVault, _ database: Database
    ) throws -> MailHolder {
        guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)),
            let tag = LoginTag(try row.decode(StoredBytes.self, atIndex: 1).bytes),
            let address = try MailRows.text(
                row.decode(StoredBytes.self, atIndex: 4), account, vault)
        else { throw AccountsError.databaseCorrupt }
        return MailHolder(
            account: account, tag: tag, isStaff: try row.decode(Bool.self, atIndex: 2),
            holder: try row.decode(Int64?.self, atIndex: 3),
            roles: try RoleRows.roles(of: account, database), address: address,
            toldNumber: try row.decode(Int64.self, atIndex: 5),
            mailedSeconds: try row.decode(Int64?.self, atIndex: 6),
            refusedSeconds: try row.decode(Int64?.self, atIndex: 7))
    }
}

/// Somebody to whom notices are mailed: what a session would say of the account, and where the mail goes.
package struct MailHolder: Sendable, SecretValue {
    package let account: AccountID
    package let tag: LoginTag
    /// Whether posts follow from the staff records.
    package let isStaff: Bool
    package let holder: Int64?
    package let roles: [AccountRole]
    package let address: String
    /// Up to which notice they were told by mail.
    package let toldNumber: Int64
    /// When a mail was last tried.
    package let mailedSeconds: Int64?
    /// When the relay last refused the address, unless it took it since.
    package let refusedSeconds: Int64?
}
