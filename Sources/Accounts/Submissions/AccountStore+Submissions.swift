internal import GRDB
internal import SQLiteFile

extension AccountStore {
    /// For a form that must not be saved twice.
    package func freshSubmissionKey() throws(AccountsError) -> SubmissionKey {
        guard let key = SubmissionKey(try vault.random(SubmissionKey.byteCount)) else {
            throw .keysUnusable
        }
        return key
    }

    /// Claims a form before its work is done. Of several requests with the same key one is told
    /// `fresh`; the others learn how far it is.
    ///
    /// - Parameter form: the bytes that were sent, to tell a repetition from another form under the
    ///   same key, which is refused. Only a keyed digest of them is kept.
    package func claim(
        _ key: SubmissionKey, of account: AccountID, form: [UInt8], seconds: Int64
    ) async throws(AccountsError) -> SubmissionClaim {
        let digest = StoredBytes(vault.tag(.submission, form))
        let rules = self.rules
        return try await write { database in
            let table = SubmissionTable(database: database, account: account, rules: rules)
            if let stored = try table.find(key, form: digest, at: seconds) { return stored }
            try table.insert(key, form: digest, at: seconds)
            return .fresh
        }
    }

    /// Which of these forms were done, and which somebody was at when the node stopped.
    package func outcomes(
        of keys: [SubmissionKey], of account: AccountID
    ) async throws(AccountsError) -> (done: [SubmissionKey], interrupted: [SubmissionKey]) {
        let rules = self.rules
        return try await read { database in
            let table = SubmissionTable(database: database, account: account, rules: rules)
            let states = try keys.map { ($0, try table.state(of: $0)) }
            return (
                states.filter { $0.1 == "done" }.map(\.0),
                states.filter { $0.1 == "interrupted" }.map(\.0)
            )
        }
    }

    /// Keeps the answer of a form whose work is done.
    ///
    /// The work lies in other files, so there is a moment in which it is done and this is not
    /// written; a crash then leaves `interrupted`.
    package func settle(
        _ key: SubmissionKey, of account: AccountID, _ outcome: SubmissionOutcome
    ) async throws(AccountsError) {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE submissions SET state = 'done', status = ?, location = ?
                    WHERE account = ? AND key = ? AND state <> 'done'
                    """,
                arguments: [
                    outcome.statusCode, StoredBytes(Array(outcome.location.utf8)), account.number,
                    StoredBytes(key.bytes),
                ])
            guard database.changesCount == 1 else { throw AccountsError.submissionUnknown }
        }
    }

    /// Gives a claim back: the work failed before anything was done, and the form may come again.
    /// Also for one that was interrupted, once somebody looked that nothing was done.
    package func abandon(
        _ key: SubmissionKey, of account: AccountID
    ) async throws(AccountsError) {
        try await write { database in
            try database.execute(
                sql: """
                    DELETE FROM submissions WHERE account = ? AND key = ? AND state <> 'done'
                    """,
                arguments: [account.number, StoredBytes(key.bytes)])
            guard database.changesCount == 1 else { throw AccountsError.submissionUnknown }
        }
    }

    /// Whoever was at work when the file was last closed is so no more.
    static func interruptSubmissions(_ database: Database) throws {
        try database.execute(
            sql: "UPDATE submissions SET state = 'interrupted' WHERE state = 'under_way'")
    }
}
