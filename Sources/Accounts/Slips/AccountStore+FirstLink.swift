internal import GRDB
internal import SQLiteFile

extension AccountStore {
    /// Whether any administrator can sign in.
    package func hasAdministrator() async throws(AccountsError) -> Bool {
        try await read { database in try RoleRows.administratorCount(database) > 0 }
    }

    /// Makes the one-time link for the first administrator, in place of one made before; refused
    /// once an administrator has a password.
    package func issueFirstLink(seconds: Int64) async throws(AccountsError) -> FirstLink {
        let (vault, rules) = (self.vault, self.rules)
        return try await write { database in
            guard try RoleRows.administratorCount(database) == 0 else {
                throw AccountsError.firstLinkClosed
            }
            let token = try vault.random(SessionToken.byteCount)
            let expires = TimeSpan.time(seconds, plus: rules.firstLinkSeconds)
            try database.execute(
                sql: "INSERT OR REPLACE INTO first_links VALUES (1, ?, ?, ?)",
                arguments: [StoredBytes(vault.tag(.firstLink, token)), seconds, expires])
            return FirstLink(token: Base64URL.encode(token), expiresSeconds: expires)
        }
    }

    /// Whether a link still leads somewhere, for the page behind it.
    package func isFirstLinkOpen(
        _ token: String, seconds: Int64
    ) async throws(AccountsError) -> Bool {
        let vault = self.vault
        return try await read { database in
            try Self.isOpen(token, vault, at: seconds, database)
        }
    }

    /// Makes the first administrator and begins a session, in which a second factor is to be set
    /// next. The link is used up.
    package func redeemFirstLink(
        _ token: String, tag: LoginTag, newPassword: String, near: PasswordSurroundings,
        from source: SourceAddress, origin: SessionOrigin? = nil, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        try PasswordPolicy.check(newPassword, near: near)
        let (vault, rules) = (self.vault, self.rules)
        return try await desk.withPlace(stranger: source) { () async throws(AccountsError) in
            // 256 random bits are not guessed, so that no try need be counted.
            guard try await self.isFirstLinkOpen(token, seconds: seconds) else {
                throw .firstLinkRefused
            }
            let password = try await self.hashed(newPassword)
            let next = try self.freshToken()
            return try await self.write { database in
                guard try Self.isOpen(token, vault, at: seconds, database) else {
                    throw AccountsError.firstLinkRefused
                }
                try database.execute(sql: "DELETE FROM first_links")
                let account = try AccountRows.prepare(
                    SlipRequest(tag: tag, isStaff: false), vault, rules, at: seconds, database)
                try RoleRows.add([.administrator], to: account, database)
                try password.store(for: account, database)
                let rows = SessionRows(database: database, rules: rules)
                try rows.endAll(of: account)
                return try rows.begin(
                    next, of: account, origin: try vault.seal(origin, of: account), at: seconds)
            }
        }
    }

    private static func isOpen(
        _ token: String, _ vault: AccountVault, at seconds: Int64, _ database: Database
    ) throws -> Bool {
        guard let bytes = Base64URL.decode(token, byteCount: SessionToken.byteCount),
            try RoleRows.administratorCount(database) == 0,
            let row = try Row.fetchOne(
                database, sql: "SELECT token, issued_seconds, expires_seconds FROM first_links")
        else { return false }
        let stored = try row.decode(StoredBytes.self, atIndex: 0)
        let issued = try row.decode(Int64.self, atIndex: 1)
        let expires = try row.decode(Int64.self, atIndex: 2)
        return Sodium.areEqual(stored.bytes, vault.tag(.firstLink, bytes)) && seconds < expires
            && TimeSpan.seconds(from: issued, to: seconds) >= -TimeSpan.clockStepMax
    }
}

/// The one-time link for the first administrator of a node.
package struct FirstLink: Sendable, SecretValue {
    /// 43 characters of base64url, for the link's last part.
    package let token: String
    package let expiresSeconds: Int64
}
