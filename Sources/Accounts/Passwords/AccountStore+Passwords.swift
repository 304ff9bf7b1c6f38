internal import GRDB

extension AccountStore {
    /// Signs in with a password and begins a session, which may still await a second factor.
    ///
    /// The attempt is counted as failed before anything is hashed, so that attempts made at once
    /// are counted one by one. A login that is unknown costs the same time as a wrong password.
    ///
    /// - Parameters:
    ///   - browser: one in which the login was used before is no stranger (``AttemptKey``).
    ///   - origin: kept sealed with the session, for its owner.
    package func signIn(
        tag: LoginTag, password: String, from source: SourceAddress,
        in browser: KnownBrowser? = nil, origin: SessionOrigin? = nil, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        let keys = vault.keys(tag, from: source, in: browser)
        let isKnown = browser.map { vault.knows(tag, in: $0) } ?? false
        return try await desk.withPlace(
            stranger: isKnown ? nil : source
        ) { () async throws(AccountsError) in
            let stored = try await self.countAndFind(tag, keys, seconds)
            guard let bytes = try await self.matches(password, stored), let stored else {
                throw .signInRefused
            }
            let renewed = try await self.renewed(bytes, stored)
            let token = try self.freshToken()
            let (vault, rules) = (self.vault, self.rules)
            return try await self.write { database in
                guard try stored.isCurrent(database) else { throw AccountsError.signInRefused }
                try AttemptTable(database: database, vault: vault, rules: rules).forgive(keys)
                try renewed?.store(for: stored.account, isSame: true, database)
                let rows = SessionRows(database: database, rules: rules)
                return try rows.begin(
                    token, of: stored.account, origin: try vault.seal(origin, of: stored.account),
                    at: seconds)
            }
        }
    }

    /// Sets another password, ends all other sessions of the account and gives this one a new
    /// token. It asks for the current password, and for a code where a second factor is in force; wrong
    /// ones are counted together.
    ///
    /// - Parameter freshSeconds: within how many seconds after the second factor was shown in this
    ///   session no other code is asked for: a code serves once.
    package func changePassword(
        _ token: SessionToken, from current: String, code typed: String? = nil, to new: String,
        near: PasswordSurroundings, freshSeconds: Int64 = 0, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        guard let session = try await find(token, seconds: seconds) else { throw .sessionEnded }
        guard session.state == .signedIn else { throw .notAtThisStep }
        try PasswordPolicy.checkOwn(new, near: near)
        let code = try typed.map { text throws(AccountsError) in try FactorCode(typed: text) }
        let keys = [AttemptKey.signedIn(session.account)]
        return try await desk.withPlace { () async throws(AccountsError) in
            let stored = try await self.countAndFind(session.tag, keys, seconds)
            guard let old = try await self.matches(current, stored), let stored else {
                throw .currentPasswordWrong
            }
            guard old != PasswordText.bytes(new) else { throw .passwordRefused(.isCurrent) }
            let hashed = try await self.hashed(new)
            let next = try self.freshToken()
            let (vault, rules) = (self.vault, self.rules)
            return try await self.decide { database in
                guard try stored.isCurrent(database) else { throw AccountsError.sessionEnded }
                let live = try Self.live(token, rules, at: seconds, database)
                let factor = FactorRows(database: database, vault: vault, account: live.account)
                if live.hasFactor, !live.showedFactor(within: freshSeconds, at: seconds) {
                    guard let code, try factor.accept(code, at: seconds) else {
                        return .refused(.secondFactorRefused)
                    }
                }
                try AttemptTable(database: database, vault: vault, rules: rules).forgive(keys)
                try hashed.store(for: stored.account, database)
                let rows = SessionRows(database: database, rules: rules)
                try rows.endAll(of: stored.account, except: token)
                return .granted(try rows.rotate(token, to: next, at: seconds))
            }
        }
    }

    /// The hash of a password that was checked against the policy. The caller holds a place.
    func hashed(_ password: String) async throws(AccountsError) -> NewPassword {
        guard let bytes = PasswordText.bytes(password) else {
            throw .passwordRefused(.tooLong(scalarsMax: PasswordPolicy.scalarsMax))
        }
        return try await hashed(bytes)
    }

    private func hashed(_ bytes: [UInt8]) async throws(AccountsError) -> NewPassword {
        let salt = try vault.random(PasswordHash.saltByteCount)
        let cost = rules.passwordCost
        let digest = try await desk.digest(bytes, salt: salt, cost: cost)
        return NewPassword(salt: salt, hash: vault.tag(.password, salt + digest), cost: cost)
    }

    private func countAndFind(
        _ tag: LoginTag, _ keys: [AttemptKey], _ seconds: Int64
    ) async throws(AccountsError) -> StoredPassword? {
        let (vault, rules) = (self.vault, self.rules)
        return try await decide { database in
            let table = AttemptTable(database: database, vault: vault, rules: rules)
            if let error = try table.count(keys, at: seconds) { return .refused(error) }
            return .granted(try StoredPassword.find(tag, database))
        }
    }

    /// The bytes of the password if it is the stored one. Where there is none to compare with, or
    /// the text cannot be one, something is hashed all the same.
    private func matches(
        _ password: String, _ stored: StoredPassword?
    ) async throws(AccountsError) -> [UInt8]? {
        let bytes = PasswordText.bytes(password)
        let salt = stored?.salt ?? [UInt8](repeating: 0, count: PasswordHash.saltByteCount)
        let digest = try await desk.digest(
            bytes ?? [], salt: salt, cost: stored?.cost ?? rules.passwordCost)
        let isSame = Sodium.areEqual(
            vault.tag(.password, salt + digest),
            stored?.hash ?? [UInt8](repeating: 0, count: PasswordHash.byteCount))
        return isSame && stored != nil ? bytes : nil
    }

    /// The same password hashed anew where this node asks for more than it did when it was set.
    private func renewed(
        _ bytes: [UInt8], _ stored: StoredPassword
    ) async throws(AccountsError) -> NewPassword? {
        let cost = rules.passwordCost
        guard stored.cost.passes < cost.passes || stored.cost.memoryBytes < cost.memoryBytes else {
            return nil
        }
        return try await hashed(bytes)
    }
}
