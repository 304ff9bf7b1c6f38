internal import GRDB
internal import SQLiteFile

/// The forms of one account, within one transaction.
struct SubmissionTable {
    let database: Database
    let account: AccountID
    let rules: AccountRules

    /// What is known of a form; nil if it is new or its time is over.
    func find(
        _ key: SubmissionKey, form: StoredBytes, at seconds: Int64
    ) throws -> SubmissionClaim? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT form, state, claimed_seconds, status, location FROM submissions
                WHERE account = ? AND key = ?
                """,
            arguments: [account.number, StoredBytes(key.bytes)])
        guard let row else { return nil }
        let since = try row.decode(Int64.self, atIndex: 2)
        let state = try row.decode(String.self, atIndex: 1)
        let age = TimeSpan.seconds(from: since, to: seconds)
        guard state == "under_way" || age < rules.submissionSeconds else {
            try delete(key)
            return nil
        }
        guard try row.decode(StoredBytes.self, atIndex: 0) == form else {
            throw AccountsError.submissionDiffers
        }
        switch state {
        case "under_way": return .underWay(sinceSeconds: since)
        case "interrupted": return .interrupted(sinceSeconds: since)
        case "done":
            let location = try row.decode(StoredBytes.self, atIndex: 4)
            let outcome = SubmissionOutcome(
                statusCode: try row.decode(Int.self, atIndex: 3),
                location: String(decoding: location.bytes, as: UTF8.self))
            guard let outcome else { throw AccountsError.databaseCorrupt }
            return .done(outcome)
        default: throw AccountsError.databaseCorrupt
        }
    }

    func state(of key: SubmissionKey) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT state FROM submissions WHERE account = ? AND key = ?",
            arguments: [account.number, StoredBytes(key.bytes)])
    }

    /// Adds a claim; the oldest that is settled goes if there are too many.
    func insert(_ key: SubmissionKey, form: StoredBytes, at seconds: Int64) throws {
        let count =
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM submissions WHERE account = ?",
                arguments: [account.number]) ?? 0
        let surplus = count - max(1, rules.submissionsPerAccountMax) + 1
        if surplus > 0 { try drop(surplus) }
        try database.execute(
            sql: "INSERT INTO submissions VALUES (?, ?, ?, 'under_way', ?, NULL, NULL)",
            arguments: [account.number, StoredBytes(key.bytes), form, seconds])
    }

    private func drop(_ count: Int) throws {
        try database.execute(
            sql: """
                DELETE FROM submissions WHERE (account, key) IN (
                    SELECT account, key FROM submissions WHERE account = ? AND state = 'done'
                    ORDER BY claimed_seconds, key LIMIT ?)
                """,
            arguments: [account.number, count])
        guard database.changesCount == count else { throw AccountsError.tooManySubmissions }
    }

    private func delete(_ key: SubmissionKey) throws {
        try database.execute(
            sql: "DELETE FROM submissions WHERE account = ? AND key = ?",
            arguments: [account.number, StoredBytes(key.bytes)])
    }
}
