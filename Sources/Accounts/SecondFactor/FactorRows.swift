internal import GRDB
internal import SQLiteFile

/// The second factor of one account, within one transaction.
struct FactorRows {
    let database: Database
    let vault: AccountVault
    let account: AccountID

    static let recoveryCodeCount = 10

    /// Whether a code is right; then it is used up, be it of the app or from paper.
    func accept(_ typed: FactorCode, at seconds: Int64) throws -> Bool {
        switch typed {
        case .figures(let figures): try acceptFigures(figures, at: seconds)
        case .recovery(let code): try acceptRecovery(code)
        }
    }

    private func acceptFigures(_ figures: [UInt8], at seconds: Int64) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT factor, factor_step FROM accounts WHERE id = ? AND factor IS NOT NULL",
            arguments: [account.number])
        guard let row else { return false }
        let secret = try vault.open(
            try row.decode(StoredBytes.self, atIndex: 0), of: account, .secondFactor)
        let step = OneTimeCode.acceptedStep(
            figures, secret: secret, after: try row.decode(Int64.self, atIndex: 1),
            seconds: seconds)
        guard let step else { return false }
        try database.execute(
            sql: "UPDATE accounts SET factor_step = ? WHERE id = ?",
            arguments: [step, account.number])
        return true
    }

    private func acceptRecovery(_ code: TypedCode) throws -> Bool {
        try database.execute(
            sql: """
                DELETE FROM recovery_codes WHERE account = ? AND code = ?
                    AND EXISTS (SELECT 1 FROM accounts WHERE id = ? AND factor IS NOT NULL)
                """,
            arguments: [account.number, code.digest(vault, of: account), account.number])
        return database.changesCount == 1
    }

    /// Keeps a secret that is in force only once a code confirms it.
    func propose(_ secret: [UInt8], in session: SessionToken, at seconds: Int64) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET pending = ?, pending_seconds = ?, pending_session = ? WHERE id = ?
                """,
            arguments: [
                try vault.seal(secret, of: account, .secondFactor), seconds, session.digest,
                account.number,
            ])
    }

    /// The secret that was proposed in this session; nil without one, and after its time.
    func proposed(
        in session: SessionToken, _ rules: AccountRules, at seconds: Int64
    ) throws -> [UInt8]? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT pending, pending_seconds FROM accounts
                WHERE id = ? AND pending_session = ?
                """,
            arguments: [account.number, session.digest])
        guard let row else { return nil }
        let age = TimeSpan.seconds(from: try row.decode(Int64.self, atIndex: 1), to: seconds)
        guard (-TimeSpan.clockStepMax..<rules.enrolmentSeconds).contains(age) else { return nil }
        return try vault.open(
            try row.decode(StoredBytes.self, atIndex: 0), of: account, .secondFactor)
    }

    /// What was proposed is in force; the step that confirmed it is used up.
    func confirm(_ step: Int64) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET factor = pending, factor_step = ?, pending = NULL,
                    pending_seconds = NULL, pending_session = NULL
                WHERE id = ?
                """,
            arguments: [step, account.number])
    }

    /// Ten new codes in place of those before, as they are to be shown.
    func replaceRecoveryCodes() throws -> [String] {
        try database.execute(
            sql: "DELETE FROM recovery_codes WHERE account = ?", arguments: [account.number])
        return try (0..<Self.recoveryCodeCount).map { _ in
            let random = try vault.random(TypedCode.Form.recovery.randomCount)
            let code = TypedCode(.recovery, random: random)
            try database.execute(
                sql: "INSERT INTO recovery_codes VALUES (?, ?)",
                arguments: [account.number, code.digest(vault, of: account)])
            return code.text
        }
    }
}

/// What somebody typed as a second factor.
enum FactorCode: Hashable, Sendable {
    /// Six figures of an authenticator app.
    case figures([UInt8])
    case recovery(TypedCode)

    /// Anything else is a typing error, which is not counted as an attempt.
    init(typed: String) throws(AccountsError) {
        if let figures = OneTimeCode.figures(typed) {
            self = .figures(figures)
        } else if let code = TypedCode(.recovery, typed: typed) {
            self = .recovery(code)
        } else {
            throw .codeMalformed
        }
    }
}
