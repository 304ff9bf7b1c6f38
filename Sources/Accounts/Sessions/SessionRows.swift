internal import GRDB
internal import SQLiteFile

/// Beginning, changing and ending sessions, within one transaction.
struct SessionRows {
    let database: Database
    let rules: AccountRules

    /// A new session; the least recently used one of the account goes if there are too many.
    func begin(
        _ token: SessionToken, of account: AccountID, origin: StoredBytes?, at seconds: Int64
    ) throws -> BegunSession {
        try trim(account, to: max(1, rules.sessionsPerAccountMax) - 1)
        try database.execute(
            sql: "INSERT INTO sessions VALUES (?, ?, ?, ?, NULL, NULL, ?)",
            arguments: [token.digest, account.number, seconds, seconds, origin])
        try database.execute(
            sql: "UPDATE accounts SET signed_in_seconds = ? WHERE id = ?",
            arguments: [seconds, account.number])
        return try begun(token, at: seconds)
    }

    /// The same session under a new token; `factorSeconds` once the second factor was shown.
    func rotate(
        _ old: SessionToken, to new: SessionToken, factorSeconds: Int64? = nil, at seconds: Int64
    ) throws -> BegunSession {
        try database.execute(
            sql: """
                UPDATE sessions SET token = ?, seen_seconds = ?,
                    factor_seconds = coalesce(?, factor_seconds)
                WHERE token = ?
                """,
            arguments: [new.digest, seconds, factorSeconds, old.digest])
        // What this session proposed is still its own.
        try database.execute(
            sql: "UPDATE accounts SET pending_session = ? WHERE pending_session = ?",
            arguments: [new.digest, old.digest])
        return try begun(new, at: seconds)
    }

    @discardableResult
    func endAll(of account: AccountID, except token: SessionToken? = nil) throws -> Int {
        try database.execute(
            sql: "DELETE FROM sessions WHERE account = ? AND token IS NOT ?",
            arguments: [account.number, token?.digest])
        return database.changesCount
    }

    private func begun(_ token: SessionToken, at seconds: Int64) throws -> BegunSession {
        guard let row = try SessionRow.live(token, rules, at: seconds, database) else {
            throw AccountsError.sessionEnded
        }
        return BegunSession(token: token, session: row.session(rules))
    }

    private func trim(_ account: AccountID, to countMax: Int) throws {
        try database.execute(
            sql: """
                DELETE FROM sessions WHERE token IN (
                    SELECT token FROM sessions WHERE account = ?
                    ORDER BY seen_seconds DESC, token LIMIT -1 OFFSET ?)
                """,
            arguments: [account.number, countMax])
    }
}
