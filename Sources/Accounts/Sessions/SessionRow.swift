internal import GRDB
internal import SQLiteFile

/// A session as it lies in the file, with what its account is at this moment.
struct SessionRow: Sendable {
    let account: AccountID
    let tag: LoginTag
    let isStaff: Bool
    let holder: Int64?
    let roles: [AccountRole]
    let hasFactor: Bool
    let beganSeconds: Int64
    let seenSeconds: Int64
    let factorSeconds: Int64?
    let post: StoredBytes?

    /// The session of a token that is still good; nil for all others.
    static func live(
        _ token: SessionToken, _ rules: AccountRules, at seconds: Int64, _ database: Database
    ) throws -> SessionRow? {
        try live(token.digest, rules, at: seconds, database)
    }

    static func live(
        _ digest: StoredBytes, _ rules: AccountRules, at seconds: Int64, _ database: Database
    ) throws -> SessionRow? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT s.account, a.tag, a.staff, a.factor IS NOT NULL, s.began_seconds,
                    s.seen_seconds, s.factor_seconds, s.post, a.holder
                FROM sessions AS s JOIN accounts AS a ON a.id = s.account
                WHERE s.token = ? AND a.active = 1
                """,
            arguments: [digest])
        guard let row else { return nil }
        let session = try SessionRow(row, database)
        return session.isLive(rules, at: seconds) ? session : nil
    }

    private init(_ row: Row, _ database: Database) throws {
        guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)),
            let tag = LoginTag(try row.decode(StoredBytes.self, atIndex: 1).bytes)
        else { throw AccountsError.databaseCorrupt }
        self.account = account
        self.tag = tag
        isStaff = try row.decode(Bool.self, atIndex: 2)
        hasFactor = try row.decode(Bool.self, atIndex: 3)
        beganSeconds = try row.decode(Int64.self, atIndex: 4)
        seenSeconds = try row.decode(Int64.self, atIndex: 5)
        factorSeconds = try row.decode(Int64?.self, atIndex: 6)
        post = try row.decode(StoredBytes?.self, atIndex: 7)
        holder = try row.decode(Int64?.self, atIndex: 8)
        roles = try RoleRows.roles(of: account, database)
    }

    /// Worked out each time rather than stored, so that a role granted or a second factor set
    /// meanwhile counts at once.
    var state: SessionState {
        if hasFactor { return factorSeconds == nil ? .awaitingSecondFactor : .signedIn }
        return roles.contains(where: \.requiresSecondFactor) ? .enrolmentNeeded : .signedIn
    }

    /// Whether the second factor was shown in this session a moment ago: it need not be shown again.
    func showedFactor(within span: Int64, at seconds: Int64) -> Bool {
        guard span > 0, let factorSeconds else { return false }
        return (0...span).contains(TimeSpan.seconds(from: factorSeconds, to: seconds))
    }

    func endsSeconds(_ rules: AccountRules) -> Int64 {
        let span =
            state == .signedIn
            ? rules.sessionAbsoluteSeconds
            : min(rules.sessionAbsoluteSeconds, rules.enrolmentSeconds)
        return TimeSpan.time(beganSeconds, plus: span)
    }

    func idleEndsSeconds(_ rules: AccountRules) -> Int64 {
        TimeSpan.time(seenSeconds, plus: rules.sessionIdleSeconds)
    }

    /// A clock that went back by more than a few minutes ends a session: nobody knows how old it
    /// is, and signing in again costs little.
    private func isLive(_ rules: AccountRules, at seconds: Int64) -> Bool {
        TimeSpan.seconds(from: seenSeconds, to: seconds) >= -TimeSpan.clockStepMax
            && seconds < endsSeconds(rules) && seconds < idleEndsSeconds(rules)
    }

    func session(_ rules: AccountRules) -> AccountSession {
        AccountSession(
            account: account, tag: tag, isStaff: isStaff, holder: holder, roles: roles,
            state: state, hasSecondFactor: hasFactor,
            actingPost: post.map { String(decoding: $0.bytes, as: UTF8.self) },
            beganSeconds: beganSeconds, endsSeconds: endsSeconds(rules),
            idleEndsSeconds: min(idleEndsSeconds(rules), endsSeconds(rules)))
    }
}
