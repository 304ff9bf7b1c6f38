internal import GRDB

extension AccountStore {
    /// Shows the second factor of a session that awaits it; the session is signed in under a new
    /// token. Six figures, or a recovery code, which is used up.
    ///
    /// - Parameter browser: one in which the login was used before is counted by itself.
    package func presentSecondFactor(
        _ token: SessionToken, code typed: String, in browser: KnownBrowser? = nil, seconds: Int64
    ) async throws(AccountsError) -> BegunSession {
        let code = try FactorCode(typed: typed)
        let next = try freshToken()
        return try await counting(token, [.awaitingSecondFactor], browser, seconds) { context in
            guard try context.factor.accept(code, at: seconds) else {
                return .refused(.secondFactorRefused)
            }
            return .granted(
                try context.rows.rotate(token, to: next, factorSeconds: seconds, at: seconds))
        }
    }

    /// Offers a second factor, which is in force only once a code confirmed it. The same one again, as
    /// long as it is good, to whoever opens the page again: what was scanned stays right.
    ///
    /// Where none is in force yet, nothing is shown and nothing counted.
    ///
    /// - Parameters:
    ///   - loginName: shown by the app beside the issuer; both are in the URI alone.
    ///   - currentCode: where a second factor is in force already, a code of that one: who finds
    ///     an open browser must not be able to replace it.
    package func beginEnrolment(
        _ token: SessionToken, issuer: String, loginName: String, currentCode: String? = nil,
        freshSeconds: Int64 = 0, seconds: Int64
    ) async throws(AccountsError) -> SecondFactorEnrolment {
        let current = try currentCode.map { text throws(AccountsError) in
            try FactorCode(typed: text)
        }
        let fresh = try vault.random(OneTimeCode.secretByteCount)
        let (vault, rules) = (self.vault, self.rules)
        return try await decide { database in
            let session = try Self.live(token, rules, at: seconds, database)
            guard [.signedIn, .enrolmentNeeded].contains(session.state) else {
                return .refused(.notAtThisStep)
            }
            let factor = FactorRows(database: database, vault: vault, account: session.account)
            if session.hasFactor, let current {
                let table = AttemptTable(database: database, vault: vault, rules: rules)
                let key = AttemptKey.signedIn(session.account)
                if let error = try table.count([key], at: seconds) { return .refused(error) }
                guard try factor.accept(current, at: seconds) else {
                    return .refused(.secondFactorRefused)
                }
                try table.forgive([key])
                try factor.propose(fresh, in: token, at: seconds)
            }
            let kept = try factor.proposed(in: token, rules, at: seconds)
            if session.hasFactor, kept == nil,
                !session.showedFactor(within: freshSeconds, at: seconds)
            {
                return .refused(.secondFactorRefused)
            }
            if kept == nil { try factor.propose(fresh, in: token, at: seconds) }
            let secret = kept ?? fresh
            return .granted(
                SecondFactorEnrolment(
                    secretBase32: OneTimeCode.text(secret),
                    uri: OneTimeCode.uri(secret, issuer: issuer, loginName: loginName),
                    expiresSeconds: TimeSpan.time(seconds, plus: rules.enrolmentSeconds)))
        }
    }

    /// Puts the second factor that was offered in this session into force by one of its codes. Ends all
    /// other sessions of the account; this one is signed in under a new token.
    package func confirmEnrolment(
        _ token: SessionToken, code typed: String, seconds: Int64
    ) async throws(AccountsError) -> ConfirmedEnrolment {
        guard let figures = OneTimeCode.figures(typed) else { throw .codeMalformed }
        let next = try freshToken()
        let rules = self.rules
        return try await counting(token, [.signedIn, .enrolmentNeeded], nil, seconds) { context in
            let secret = try context.factor.proposed(in: token, rules, at: seconds)
            guard let secret else { return .refused(.enrolmentExpired) }
            let step = OneTimeCode.acceptedStep(
                figures, secret: secret, after: nil, seconds: seconds)
            guard let step else { return .refused(.secondFactorRefused) }
            try context.factor.confirm(step)
            let codes = try context.factor.replaceRecoveryCodes()
            try context.rows.endAll(of: context.session.account, except: token)
            let begun = try context.rows.rotate(
                token, to: next, factorSeconds: seconds, at: seconds)
            return .granted(ConfirmedEnrolment(begun: begun, recoveryCodes: codes))
        }
    }

    /// Ten new recovery codes, for a code of the second factor; those before serve no more.
    package func renewRecoveryCodes(
        _ token: SessionToken, code typed: String?, freshSeconds: Int64 = 0, seconds: Int64
    ) async throws(AccountsError) -> [String] {
        let code = try typed.map { text throws(AccountsError) in try FactorCode(typed: text) }
        return try await counting(token, [.signedIn], nil, seconds) { context in
            guard context.session.hasFactor else { return .refused(.secondFactorAbsent) }
            if !context.session.showedFactor(within: freshSeconds, at: seconds) {
                guard let code, try context.factor.accept(code, at: seconds) else {
                    return .refused(.secondFactorRefused)
                }
            }
            return .granted(try context.factor.replaceRecoveryCodes())
        }
    }

    /// What a decision about a second factor works with, inside its transaction.
    private struct FactorContext {
        let session: SessionRow
        let factor: FactorRows
        let rows: SessionRows
    }

    /// Counts an attempt, lets `work` decide in the same transaction, and forgets the count if it
    /// granted something. The hash of a code costs nothing, so one transaction can hold it all.
    ///
    /// Whoever is signed in has a count of their own: nobody who only knows the password reaches it.
    private func counting<Value: Sendable>(
        _ token: SessionToken, _ states: [SessionState], _ browser: KnownBrowser?,
        _ seconds: Int64, _ work: @escaping @Sendable (FactorContext) throws -> Verdict<Value>
    ) async throws(AccountsError) -> Value {
        let (vault, rules) = (self.vault, self.rules)
        return try await decide { database in
            let session = try Self.live(token, rules, at: seconds, database)
            guard states.contains(session.state) else { return .refused(.notAtThisStep) }
            let table = AttemptTable(database: database, vault: vault, rules: rules)
            let known = browser.flatMap { vault.knows(session.tag, in: $0) ? $0.id : nil }
            let key: AttemptKey =
                session.state == .signedIn
                ? .signedIn(session.account)
                : known.map { .secondFactorKnown(session.account, $0) }
                    ?? .secondFactor(session.account)
            if let error = try table.count([key], at: seconds) { return .refused(error) }
            let verdict = try work(
                FactorContext(
                    session: session,
                    factor: FactorRows(
                        database: database, vault: vault, account: session.account),
                    rows: SessionRows(database: database, rules: rules)))
            if case .granted = verdict { try table.forgive([key]) }
            return verdict
        }
    }
}

/// A second factor that was offered and is not in force before a code confirmed it.
package struct SecondFactorEnrolment: Sendable, SecretValue {
    /// For typing, in base32 (RFC 4648 §6) without padding.
    package let secretBase32: String
    /// For a QR code: `otpauth://totp/…`.
    package let uri: String
    package let expiresSeconds: Int64
}

/// A second factor that is in force from now on.
package struct ConfirmedEnrolment: Sendable, SecretValue {
    package let begun: BegunSession
    /// Ten codes to be shown once and kept on paper; each serves once.
    package let recoveryCodes: [String]
}
