internal import GRDB
internal import SQLiteFile

/// One account's address, within one transaction.
struct MailRows {
    /// So many codes an hour.
    private static let asksMax = 5
    private static let askSeconds: Int64 = 3_600
    /// How long a code serves, and how often a wrong one may be tried.
    static let proposalSeconds: Int64 = 3_600
    private static let triesMax = 5

    let database: Database
    let account: AccountID

    func isActive() throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT active FROM accounts WHERE id = ?",
            arguments: [account.number]) == true
    }

    /// Counts one more code; how long to wait where it is one too many. A clock that went back begins anew.
    func ask(at seconds: Int64) throws -> Int64? {
        let row = try Row.fetchOne(
            database, sql: "SELECT asked_count, asked_seconds FROM mail WHERE account = ?",
            arguments: [account.number])
        var count = try row?.decode(Int.self, atIndex: 0) ?? 0
        var began = try row?.decode(Int64.self, atIndex: 1) ?? seconds
        let elapsed = TimeSpan.seconds(from: began, to: seconds)
        if elapsed < 0 || elapsed >= Self.askSeconds { (count, began) = (0, seconds) }
        guard count < Self.asksMax else { return Self.askSeconds - elapsed }
        try database.execute(
            sql: """
                INSERT INTO mail (account, asked_count, asked_seconds) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE
                SET asked_count = excluded.asked_count, asked_seconds = excluded.asked_seconds
                """,
            arguments: [account.number, count + 1, began])
        return nil
    }

    func propose(_ address: StoredBytes, _ code: StoredBytes, at seconds: Int64) throws {
        try database.execute(
            sql: """
                UPDATE mail SET proposed = ?, code = ?, proposed_seconds = ?, tries = 0
                WHERE account = ?
                """,
            arguments: [address, code, seconds, account.number])
    }

    /// How often somebody asked is kept: it must not be forgotten by asking in vain.
    func dropProposal() throws -> Bool {
        try database.execute(
            sql: """
                UPDATE mail SET proposed = NULL, code = NULL, proposed_seconds = NULL, tries = 0
                WHERE account = ? AND proposed IS NOT NULL
                """,
            arguments: [account.number])
        return database.changesCount == 1
    }

    /// False where it is another code, too late, or tried too often; that one is forgotten then.
    func confirm(_ code: StoredBytes, through number: Int64, at seconds: Int64) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT proposed, code, proposed_seconds, tries FROM mail
                WHERE account = ? AND proposed IS NOT NULL
                """,
            arguments: [account.number])
        guard let row, try isActive() else { return false }
        let address = try row.decode(StoredBytes.self, atIndex: 0)
        let expected = try row.decode(StoredBytes.self, atIndex: 1)
        let age = TimeSpan.seconds(from: try row.decode(Int64.self, atIndex: 2), to: seconds)
        let isRight = Sodium.areEqual(expected.bytes, code.bytes)
        guard isRight, age < Self.proposalSeconds else {
            if try row.decode(Int.self, atIndex: 3) + 1 >= Self.triesMax || isRight {
                _ = try dropProposal()
            } else {
                try database.execute(
                    sql: "UPDATE mail SET tries = tries + 1 WHERE account = ?",
                    arguments: [account.number])
            }
            return false
        }
        _ = try dropProposal()
        try database.execute(
            sql: """
                UPDATE mail SET address = ?, told_number = ?, mailed_seconds = NULL,
                    refused_seconds = NULL
                WHERE account = ?
                """,
            arguments: [address, number, account.number])
        return true
    }

    /// While codes are counted the row stays, empty; the sweep takes it.
    func remove() throws -> Bool {
        let hadProposal = try dropProposal()
        try database.execute(
            sql: """
                UPDATE mail SET address = NULL, told_number = 0, mailed_seconds = NULL,
                    refused_seconds = NULL
                WHERE account = ? AND address IS NOT NULL
                """,
            arguments: [account.number])
        return database.changesCount == 1 || hadProposal
    }

    func own(_ vault: AccountVault, at seconds: Int64) throws -> OwnMail {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT address, proposed, proposed_seconds, refused_seconds FROM mail
                WHERE account = ?
                """,
            arguments: [account.number])
        guard let row else { return OwnMail() }
        let begun = try row.decode(Int64?.self, atIndex: 2)
        let isOpen = begun.map {
            TimeSpan.seconds(from: $0, to: seconds) < Self.proposalSeconds
        }
        return OwnMail(
            address: try Self.text(row.decode(StoredBytes?.self, atIndex: 0), account, vault),
            proposed: isOpen == true
                ? try Self.text(row.decode(StoredBytes?.self, atIndex: 1), account, vault) : nil,
            refusedSeconds: try row.decode(Int64?.self, atIndex: 3))
    }

    static func text(
        _ sealed: StoredBytes?, _ account: AccountID, _ vault: AccountVault
    ) throws -> String? {
        try sealed.map { String(decoding: try vault.open($0, of: account, .mail), as: UTF8.self) }
    }
}
