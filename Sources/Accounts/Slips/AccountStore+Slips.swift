internal import GRDB

extension AccountStore {
    /// How many slips are made at once: a city's whole import.
    package static let slipsMax = 5_000

    /// Makes a slip for somebody who has no password yet, or lost it.
    ///
    /// Makes the account if there is none, adds what the request names, and replaces a slip issued
    /// before. A password in force stays so until the slip is redeemed; only an account that was
    /// deactivated, and now becomes active again, loses its old one at once.
    package func issueSlip(
        _ request: SlipRequest, by issuer: AccountID?, seconds: Int64
    ) async throws(AccountsError) -> IssuedSlip {
        guard let slip = try await issueSlips([request], by: issuer, seconds: seconds).first else {
            throw .databaseCorrupt
        }
        return slip
    }

    /// The same for many, all of them or none; in the order of the requests.
    package func issueSlips(
        _ requests: [SlipRequest], by issuer: AccountID?, seconds: Int64
    ) async throws(AccountsError) -> [IssuedSlip] {
        guard requests.count <= Self.slipsMax else { throw .tooManySlips(slipsMax: Self.slipsMax) }
        let (vault, rules) = (self.vault, self.rules)
        return try await write { database in
            try requests.map { request in
                let account = try AccountRows.prepare(
                    request, vault, rules, at: seconds, database)
                try RoleRows.add(request.roles, to: account, database)
                let code = TypedCode(
                    .slip, random: try vault.random(TypedCode.Form.slip.randomCount))
                let expires = TimeSpan.time(seconds, plus: rules.slipSeconds)
                try database.execute(
                    sql: "INSERT OR REPLACE INTO slips VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        account.number, code.digest(vault, of: account),
                        request.removesSecondFactor, issuer?.number, seconds, expires,
                    ])
                return IssuedSlip(
                    account: account, tag: request.tag, code: code.text, expiresSeconds: expires)
            }
        }
    }

    /// Sets a password by the code of a slip and begins a session. The slip is used up, all other
    /// sessions of the account end, and its second factor goes if the slip says so.
    ///
    /// A code with a typing error is told apart (`codeMalformed`) and not counted; every other
    /// reason is one and the same refusal.
    ///
    /// - Parameter near: its `own` words are looked at only once the code was found to be right.
    package func redeemSlip(
        tag: LoginTag, code typed: String, newPassword: String, near: PasswordSurroundings,
        from source: SourceAddress, origin: SessionOrigin? = nil, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        try PasswordPolicy.check(newPassword, near: near)
        guard let code = TypedCode(.slip, typed: typed) else { throw .codeMalformed }
        let keys = [AttemptKey.slip(tag, source)]
        let (vault, rules) = (self.vault, self.rules)
        return try await desk.withPlace(stranger: source) { () async throws(AccountsError) in
            _ = try await self.decide { database -> Verdict<Bool> in
                let table = AttemptTable(database: database, vault: vault, rules: rules)
                if let error = try table.count(keys, at: seconds) { return .refused(error) }
                let slip = try OpenSlip.find(tag, code, vault, at: seconds, database)
                return slip == nil ? .refused(.slipRefused) : .granted(true)
            }
            try PasswordPolicy.checkOwn(newPassword, near: near)
            let password = try await self.hashed(newPassword)
            let token = try self.freshToken()
            return try await self.write { database in
                // Found again: of two who redeem it at once, one comes second.
                guard let slip = try OpenSlip.find(tag, code, vault, at: seconds, database) else {
                    throw AccountsError.slipRefused
                }
                try slip.use(database)
                try AttemptTable(database: database, vault: vault, rules: rules)
                    .forgive(keys + [.signIn(tag, source), .signInAnywhere(tag)])
                try password.store(for: slip.account, database)
                let rows = SessionRows(database: database, rules: rules)
                try rows.endAll(of: slip.account)
                return try rows.begin(
                    token, of: slip.account, origin: try vault.seal(origin, of: slip.account),
                    at: seconds)
            }
        }
    }
}

/// A slip to be printed: the code is in no file and cannot be shown again.
package struct IssuedSlip: Sendable, SecretValue {
    package let account: AccountID
    package let tag: LoginTag
    /// `ABCD-EFGH-JKLM-NPQR-S`; the last is a check character.
    package let code: String
    package let expiresSeconds: Int64
}

/// For whom a slip with a one-time code is asked, and what the account shall have.
package struct SlipRequest: Hashable, Sendable {
    package let tag: LoginTag
    /// Added to what an account already has; a slip takes no role away.
    package let roles: [AccountRole]
    package let isStaff: Bool
    /// Which member of staff, by the caller's number. An account of somebody else under the same tag is
    /// closed for good, and this one begins with nothing.
    package let holder: Int64?
    /// For somebody who lost the device: the second factor goes when the slip is redeemed.
    package let removesSecondFactor: Bool

    package init(
        tag: LoginTag, roles: [AccountRole] = [], isStaff: Bool, holder: Int64? = nil,
        removesSecondFactor: Bool = false
    ) {
        self.tag = tag
        self.roles = roles
        self.isStaff = isStaff
        self.holder = holder
        self.removesSecondFactor = removesSecondFactor
    }
}
