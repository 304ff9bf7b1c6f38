internal import GRDB
internal import SQLiteFile

extension AccountStore {
    static let actingPostScalarsMax = 500

    /// The session of a token; nil for every token that is worth nothing, whatever the reason.
    ///
    /// Writes at most once a minute, to move the end of an idle session; not at all where `isUse` is
    /// false, for what a page asks while nobody does anything.
    package func find(
        _ token: SessionToken, seconds: Int64, isUse: Bool = true
    ) async throws(AccountsError) -> AccountSession? {
        let rules = self.rules
        let found = try await read { database in
            try SessionRow.live(token, rules, at: seconds, database)
        }
        guard let found else { return nil }
        let unseen = TimeSpan.seconds(from: found.seenSeconds, to: seconds)
        guard isUse, unseen >= rules.touchSeconds else { return found.session(rules) }
        return try await write { database in
            // Looked at again: it may have ended in between.
            guard try SessionRow.live(token, rules, at: seconds, database) != nil else {
                return nil
            }
            try database.execute(
                sql: "UPDATE sessions SET seen_seconds = max(seen_seconds, ?) WHERE token = ?",
                arguments: [seconds, token.digest])
            return try SessionRow.live(token, rules, at: seconds, database)?.session(rules)
        }
    }

    /// Gives a session a new token; the old one is worth nothing from then on.
    package func rotate(
        _ token: SessionToken, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        let new = try freshToken()
        let rules = self.rules
        return try await write { database in
            _ = try Self.live(token, rules, at: seconds, database)
            let rows = SessionRows(database: database, rules: rules)
            return try rows.rotate(token, to: new, at: seconds)
        }
    }

    /// Ends a session, or does nothing where there is none.
    package func end(_ token: SessionToken) async throws(AccountsError) {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE token = ?", arguments: [token.digest])
        }
    }

    /// Ends a session and gives the browser another token. Under that one it is remembered for a few
    /// days whose session ended here, and nothing else, so that nobody who signs in next is led to
    /// where somebody else was.
    package func leave(_ token: SessionToken) async throws(AccountsError) -> SessionToken {
        let next = try freshToken()
        try await write { database in
            // Seen last in 1970: over by any rule.
            try database.execute(
                sql: """
                    UPDATE sessions SET token = ?, seen_seconds = 0, factor_seconds = NULL, post = NULL,
                        origin = NULL
                    WHERE token = ?
                    """,
                arguments: [next.digest, token.digest])
        }
        return next
    }

    /// Whose session a token was or is; nil where it never was one, or long ago. It gives no right to
    /// anything.
    package func formerAccount(
        of token: SessionToken
    ) async throws(AccountsError) -> AccountID? {
        try await read { database in
            try Int64.fetchOne(
                database, sql: "SELECT account FROM sessions WHERE token = ?",
                arguments: [token.digest]
            ).flatMap(AccountID.init)
        }
    }

    /// Ends all sessions of an account and says how many.
    @discardableResult
    package func endAll(of account: AccountID) async throws(AccountsError) -> Int {
        let rules = self.rules
        return try await write { database in
            try SessionRows(database: database, rules: rules).endAll(of: account)
        }
    }

    /// Keeps the post that was chosen to act in, opaque here and at most 500 scalars; nil takes it
    /// away. The caller checks each time that the person still holds it.
    package func setActingPost(
        _ post: String?, of token: SessionToken, seconds: Int64
    ) async throws(AccountsError) {
        let countMax = Self.actingPostScalarsMax
        let isLong = post.map { $0.unicodeScalars.prefix(countMax + 1).count > countMax } ?? false
        guard !isLong else { throw .actingPostTooLong(scalarsMax: countMax) }
        let bytes = post.flatMap { $0.isEmpty ? nil : StoredBytes(Array($0.utf8)) }
        let rules = self.rules
        try await write { database in
            let row = try Self.live(token, rules, at: seconds, database)
            guard row.state == .signedIn else { throw AccountsError.notAtThisStep }
            try database.execute(
                sql: "UPDATE sessions SET post = ? WHERE token = ?",
                arguments: [bytes, token.digest])
        }
    }

    static func live(
        _ token: SessionToken, _ rules: AccountRules, at seconds: Int64, _ database: Database
    ) throws -> SessionRow {
        guard let row = try SessionRow.live(token, rules, at: seconds, database) else {
            throw AccountsError.sessionEnded
        }
        return row
    }

    /// The cookie for a browser in which this session was begun, with the marks that it has.
    package func remember(
        _ session: AccountSession, in browser: KnownBrowser?
    ) throws(AccountsError) -> KnownBrowser {
        let fresh = KnownBrowser.ID(bytes: try vault.random(KnownBrowser.ID.byteCount))
        var known = browser ?? KnownBrowser(id: fresh)
        known.add(vault.mark(of: session.tag, in: known.id))
        return known
    }
}
