internal import GRDB
internal import SQLiteFile
internal import Synchronization

/// Feeds: an address that shows an account's news without signing in, to whoever has it.
extension AccountStore {
    /// Makes a feed's address, in place of one made before, which is worth nothing from then on.
    ///
    /// - Parameter base: under which address the pages were open, for the feed's links; kept as far as
    ///   300 bytes of ASCII.
    package func makeFeed(
        of account: AccountID, base: String, seconds: Int64
    ) async throws(AccountsError) -> FeedSecret {
        let isShort = base.utf8.count <= 300 && base.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        let base = isShort ? base : ""
        let secret = FeedSecret(bytes: try vault.random(FeedSecret.byteCount))
        let digest = feedDigest(secret)
        return try await write { database in
            let sql = "SELECT active FROM accounts WHERE id = ?"
            guard
                try Bool.fetchOne(database, sql: sql, arguments: [account.number]) == true
            else { throw AccountsError.accountUnknown }
            try database.execute(
                sql: "INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?)",
                arguments: [account.number, digest, seconds, base])
            return secret
        }
    }

    /// Stops a feed; says whether there was one.
    @discardableResult
    package func stopFeed(of account: AccountID) async throws(AccountsError) -> Bool {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM feeds WHERE account = ?", arguments: [account.number])
            return database.changesCount == 1
        }
    }

    /// When an account's feed was made; nil without one.
    package func feedMade(of account: AccountID) async throws(AccountsError) -> Int64? {
        try await read { database in
            try Int64.fetchOne(
                database, sql: "SELECT made_seconds FROM feeds WHERE account = ?",
                arguments: [account.number])
        }
    }

    /// Whose feed this is; nil for every secret that is worth nothing, whatever the reason.
    ///
    /// Known ones are slowed down each by itself, so that nobody behind the same address suffers from
    /// somebody else's dead feed; unknown ones by where they come from.
    package func feedOwner(
        _ secret: FeedSecret?, from source: SourceAddress, seconds: Int64
    ) async throws(AccountsError) -> FeedOwner? {
        let digest = secret.map(feedDigest)
        let owner = try await read { database in try Self.feedOwner(digest, database) }
        let key = owner.map { FeedThrottle.Key.account($0.account) } ?? .source(source)
        let wait = feedThrottle.withLock { $0.count(key, at: seconds) }
        if let wait { throw .tooManyTries(retryAfterSeconds: wait) }
        return owner
    }

    private func feedDigest(_ secret: FeedSecret) -> StoredBytes {
        StoredBytes(vault.tag(.feed, secret.bytes))
    }

    private static func feedOwner(
        _ digest: StoredBytes?, _ database: Database
    ) throws -> FeedOwner? {
        guard let digest else { return nil }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT a.id, a.tag, a.staff, f.made_seconds, f.base, a.holder
                FROM feeds AS f JOIN accounts AS a ON a.id = f.account
                WHERE f.secret = ? AND a.active = 1
                """,
            arguments: [digest])
        return try row.map { row in
            guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)),
                let tag = LoginTag(try row.decode(StoredBytes.self, atIndex: 1).bytes)
            else { throw AccountsError.databaseCorrupt }
            return FeedOwner(
                account: account, tag: tag, isStaff: try row.decode(Bool.self, atIndex: 2),
                holder: try row.decode(Int64?.self, atIndex: 5),
                roles: try RoleRows.roles(of: account, database),
                madeSeconds: try row.decode(Int64.self, atIndex: 3),
                base: try row.decode(String.self, atIndex: 4))
        }
    }
}
