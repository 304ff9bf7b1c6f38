internal import GRDB
internal import SQLiteFile

/// A person's own sessions, seen and ended one by one.
extension AccountStore {
    /// The live sessions of an account, the one used last first.
    package func sessions(
        of account: AccountID, seenFrom token: SessionToken? = nil, seconds: Int64
    ) async throws(AccountsError) -> [OwnSession] {
        let (vault, rules) = (self.vault, self.rules)
        return try await read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT token, origin FROM sessions WHERE account = ? ORDER BY seen_seconds DESC
                    """,
                arguments: [account.number])
            return try rows.compactMap { row in
                let digest = try row.decode(StoredBytes.self, atIndex: 0)
                let live = try SessionRow.live(digest, rules, at: seconds, database)
                guard let live else { return nil }
                let origin = try row.decode(StoredBytes?.self, atIndex: 1)
                return OwnSession(
                    id: Base64URL.encode(digest.bytes), beganSeconds: live.beganSeconds,
                    seenSeconds: live.seenSeconds,
                    origin: try origin.map {
                        SessionOrigin(bytes: try vault.open($0, of: account, .origin))
                    },
                    isHalfway: live.state != .signedIn, isThis: digest == token?.digest)
            }
        }
    }

    /// Ends one session of an account, by what names it there; says whether there was one.
    @discardableResult
    package func end(
        _ id: String, of account: AccountID
    ) async throws(AccountsError) -> Bool {
        guard let digest = Base64URL.decode(id, byteCount: 32) else { return false }
        return try await write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE account = ? AND token = ?",
                arguments: [account.number, StoredBytes(digest)])
            return database.changesCount == 1
        }
    }

    /// Ends all sessions of an account but this one, and says how many.
    @discardableResult
    package func endOthers(
        of account: AccountID, than token: SessionToken
    ) async throws(AccountsError) -> Int {
        let rules = self.rules
        return try await write { database in
            try SessionRows(database: database, rules: rules).endAll(of: account, except: token)
        }
    }
}
