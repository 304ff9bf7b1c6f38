// Signatures to write against; each moves to its own file.
extension AccountStore {
    // Signing in. `loginName` is what was typed, only to refuse it as a password.
    package func signIn(
        tag: LoginTag, password: String, from source: SourceAddress, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }
    package func changePassword(
        _ token: SessionToken, from current: String, to new: String, loginName: String,
        from source: SourceAddress, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }

    // Sessions. `find` is nil for every token that is worth nothing.
    package func find(
        _ token: SessionToken, seconds: Int64
    ) async throws(AccountsError) -> AccountSession? { throw .cancelled }
    package func rotate(
        _ token: SessionToken, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }
    package func end(_ token: SessionToken) async throws(AccountsError) { throw .cancelled }
    @discardableResult
    package func endAll(of account: AccountID) async throws(AccountsError) -> Int { throw .cancelled }
    /// The post is opaque here, at most 500 scalars; nil takes it away. Signed-in sessions only.
    package func setActingPost(
        _ post: String?, of token: SessionToken, seconds: Int64
    ) async throws(AccountsError) { throw .cancelled }

    // CSRF. A token for a form before signing in is not in the file: make one, set it as cookie.
    package func freshToken() throws(AccountsError) -> SessionToken { throw .cancelled }
    package func formToken(for token: SessionToken) -> String { "" }
    package func isFormToken(_ text: String, of token: SessionToken) -> Bool { false }
    package func freshSubmissionKey() throws(AccountsError) -> SubmissionKey { throw .cancelled }

    // Second factor.
    /// `currentCode` only where a second factor is in force already.
    package func beginEnrolment(
        _ token: SessionToken, issuer: String, loginName: String, currentCode: String? = nil,
        seconds: Int64
    ) async throws(AccountsError) -> SecondFactorEnrolment { throw .cancelled }
    package func confirmEnrolment(
        _ token: SessionToken, code: String, seconds: Int64
    ) async throws(AccountsError) -> ConfirmedEnrolment { throw .cancelled }
    /// Six digits or a recovery code.
    package func presentSecondFactor(
        _ token: SessionToken, code: String, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }
    package func renewRecoveryCodes(
        _ token: SessionToken, code: String, seconds: Int64
    ) async throws(AccountsError) -> [String] { throw .cancelled }

    // Slips and the first administrator.
    package func issueSlip(
        _ request: SlipRequest, by issuer: AccountID?, seconds: Int64
    ) async throws(AccountsError) -> IssuedSlip { throw .cancelled }
    /// All of them or none; at most 5,000.
    package func issueSlips(
        _ requests: [SlipRequest], by issuer: AccountID?, seconds: Int64
    ) async throws(AccountsError) -> [IssuedSlip] { throw .cancelled }
    package func redeemSlip(
        tag: LoginTag, code: String, newPassword: String, loginName: String,
        from source: SourceAddress, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }
    package func issueFirstLink(seconds: Int64) async throws(AccountsError) -> FirstLink {
        throw .cancelled
    }
    /// Whether a link still leads somewhere, for the page behind it.
    package func isFirstLinkOpen(
        _ token: String, seconds: Int64
    ) async throws(AccountsError) -> Bool { throw .cancelled }
    package func redeemFirstLink(
        _ token: String, tag: LoginTag, newPassword: String, loginName: String,
        from source: SourceAddress, seconds: Int64
    ) async throws(AccountsError) -> BegunSession { throw .cancelled }

    // Forms.
    package func claim(
        _ key: SubmissionKey, of account: AccountID, form: [UInt8], seconds: Int64
    ) async throws(AccountsError) -> SubmissionClaim { throw .cancelled }
    package func settle(
        _ key: SubmissionKey, of account: AccountID, _ outcome: SubmissionOutcome
    ) async throws(AccountsError) { throw .cancelled }
    /// The work failed before anything was done: the form may be sent again.
    package func abandon(
        _ key: SubmissionKey, of account: AccountID
    ) async throws(AccountsError) { throw .cancelled }

    // Administration.
    package func hasAdministrator() async throws(AccountsError) -> Bool { throw .cancelled }
    package func counts(seconds: Int64) async throws(AccountsError) -> AccountCounts {
        throw .cancelled
    }
    /// 1 to 200 accounts.
    package func accounts(
        _ filter: AccountFilter = .all, after: AccountID? = nil, limit: Int = 50
    ) async throws(AccountsError) -> AccountPage { throw .cancelled }
    package func account(_ id: AccountID) async throws(AccountsError) -> AccountSummary? {
        throw .cancelled
    }
    package func account(tag: LoginTag) async throws(AccountsError) -> AccountSummary? {
        throw .cancelled
    }
    package func deactivate(_ id: AccountID) async throws(AccountsError) { throw .cancelled }
    package func reactivate(_ id: AccountID) async throws(AccountsError) { throw .cancelled }
    package func grant(_ role: AccountRole, to id: AccountID) async throws(AccountsError) {
        throw .cancelled
    }
    package func revoke(_ role: AccountRole, from id: AccountID) async throws(AccountsError) {
        throw .cancelled
    }
    package func setStaff(_ isStaff: Bool, of id: AccountID) async throws(AccountsError) {
        throw .cancelled
    }
    package func removeSecondFactor(of id: AccountID) async throws(AccountsError) {
        throw .cancelled
    }
}
