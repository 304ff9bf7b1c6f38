internal import GRDB
internal import SQLiteFile

/// The table of failed attempts, within one transaction.
struct AttemptTable {
    let database: Database
    let vault: AccountVault
    let rules: AccountRules

    /// Counts an attempt under each key, or under none if any has to wait: then the error says for
    /// how long, and is the same for accounts that exist and those that do not.
    func count(_ keys: [AttemptKey], at seconds: Int64) throws -> AccountsError? {
        let counts = try keys.map { key in
            try self.stored(key) ?? AttemptCount(seconds: seconds)
        }
        let waits = zip(keys, counts).compactMap { key, count in
            count.waitSeconds(key.rule(rules), at: seconds)
        }
        if let wait = waits.max() { return .tooManyTries(retryAfterSeconds: wait) }
        for (key, stored) in zip(keys, counts) {
            var count = stored
            count.count(key.rule(rules), at: seconds)
            try store(count, key)
        }
        return nil
    }

    /// The attempt was right: what counted it starts afresh.
    func forgive(_ keys: [AttemptKey]) throws {
        for key in keys {
            try database.execute(
                sql: "DELETE FROM attempts WHERE key = ?", arguments: [key.digest(vault)])
        }
    }

    private func stored(_ key: AttemptKey) throws -> AttemptCount? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT failures, counted_seconds, until_seconds FROM attempts WHERE key = ?",
            arguments: [key.digest(vault)])
        return try row.map { row in
            AttemptCount(
                failures: try row.decode(Int64.self, atIndex: 0),
                countedSeconds: try row.decode(Int64.self, atIndex: 1),
                untilSeconds: try row.decode(Int64.self, atIndex: 2))
        }
    }

    private func store(_ count: AttemptCount, _ key: AttemptKey) throws {
        try database.execute(
            sql: """
                INSERT INTO attempts VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET
                    failures = excluded.failures, counted_seconds = excluded.counted_seconds,
                    until_seconds = excluded.until_seconds
                """,
            arguments: [
                key.digest(vault), count.failures, count.countedSeconds, count.untilSeconds,
            ])
        try evict(except: key)
    }

    /// The table has a limit. Those with the fewest failures go first, of these the oldest: who
    /// fills it with new logins cannot push out the one under attack.
    private func evict(except key: AttemptKey) throws {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM attempts") ?? 0
        guard count > max(1, rules.throttleRowsMax) else { return }
        try database.execute(
            sql: """
                DELETE FROM attempts WHERE key IN (
                    SELECT key FROM attempts WHERE key <> ?
                    ORDER BY failures, counted_seconds LIMIT ?)
                """,
            arguments: [key.digest(vault), count - max(1, rules.throttleRowsMax)])
    }
}

/// Whose attempts are counted together.
///
/// A login and the address that tries it are counted as one, so that nobody is kept out by what others
/// try from the same address, nor by what is tried elsewhere; a login alone only where many addresses
/// try it at once. A browser in which the login was used before has a count of its own, which no
/// stranger reaches.
enum AttemptKey: Hashable, Sendable {
    case signIn(LoginTag, SourceAddress)
    case signInAnywhere(LoginTag)
    case signInKnown(LoginTag, KnownBrowser.ID)
    case slip(LoginTag, SourceAddress)
    case secondFactor(AccountID)
    case secondFactorKnown(AccountID, KnownBrowser.ID)
    /// By somebody who is signed in: the current password, a code.
    case signedIn(AccountID)

    func digest(_ vault: AccountVault) -> StoredBytes {
        let bytes: [UInt8] =
            switch self {
            case .signIn(let tag, let address): [1] + tag.bytes + address.bytes
            case .slip(let tag, let address): [2] + tag.bytes + address.bytes
            case .secondFactor(let account): [3] + Array("\(account.number)".utf8)
            case .signInAnywhere(let tag): [4] + tag.bytes
            case .signInKnown(let tag, let browser): [5] + tag.bytes + browser.bytes
            case .secondFactorKnown(let account, let browser):
                [6] + browser.bytes + Array("\(account.number)".utf8)
            case .signedIn(let account): [7] + Array("\(account.number)".utf8)
            }
        return StoredBytes(vault.tag(.attempt, bytes))
    }

    func rule(_ rules: AccountRules) -> ThrottleRule {
        if case .signInAnywhere = self { rules.anywhereThrottle } else { rules.accountThrottle }
    }
}
