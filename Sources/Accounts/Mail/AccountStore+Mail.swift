internal import GRDB
internal import SQLiteFile

/// Where people want their notices mailed: an address that its owner typed and confirmed by a code mailed
/// there. It stands here sealed, nowhere else, and goes with the account.
extension AccountStore {
    /// Keeps an address until it is confirmed; one that is confirmed already stays in force until then.
    /// Whoever asks too often waits: codes go to an address that may be somebody else's.
    ///
    /// - Returns: the code to be mailed there, `ABCD-EFGH`; the file has its digest only.
    package func proposeMail(
        _ address: String, of account: AccountID, seconds: Int64
    ) async throws(AccountsError) -> String {
        let code = TypedCode(.mail, random: try vault.random(TypedCode.Form.mail.randomCount))
        let sealed = try vault.seal(Array(address.utf8), of: account, .mail)
        let digest = code.digest(vault, of: account)
        _ = try await decide { database -> Verdict<Bool> in
            let rows = MailRows(database: database, account: account)
            guard try rows.isActive() else { return .refused(.accountUnknown) }
            if let wait = try rows.ask(at: seconds) {
                return .refused(.tooManyTries(retryAfterSeconds: wait))
            }
            try rows.propose(sealed, digest, at: seconds)
            return .granted(true)
        }
        return code.text
    }

    /// Forgets an address that was not confirmed; says whether there was one.
    @discardableResult
    package func dropProposedMail(of account: AccountID) async throws(AccountsError) -> Bool {
        try await write { database in
            try MailRows(database: database, account: account).dropProposal()
        }
    }

    /// Puts an address into force by the code that was mailed there.
    ///
    /// - Parameter through: up to which number of a notice there is nothing to tell.
    package func confirmMail(
        of account: AccountID, code typed: String, through number: Int64, seconds: Int64
    ) async throws(AccountsError) {
        guard let code = TypedCode(.mail, typed: typed) else { throw .codeMalformed }
        let digest = code.digest(vault, of: account)
        _ = try await decide { database -> Verdict<Bool> in
            try MailRows(database: database, account: account)
                .confirm(digest, through: number, at: seconds)
                ? .granted(true) : .refused(.mailCodeRefused)
        }
    }

    /// Nothing is mailed any more, and nothing of the address is kept; says whether there was one.
    @discardableResult
    package func removeMail(of account: AccountID) async throws(AccountsError) -> Bool {
        try await write { database in
            try MailRows(database: database, account: account).remove()
        }
    }

    /// For its owner's own page.
    package func ownMail(
        of account: AccountID, seconds: Int64
    ) async throws(AccountsError) -> OwnMail {
        let vault = vault
        return try await read { database in
            try MailRows(database: database, account: account).own(vault, at: seconds)
        }
    }
}

/// What an account's owner sees of the own address.
package struct OwnMail: Equatable, Sendable, SecretValue {
    /// In force.
    package var address: String?
    /// Waits for its code.
    package var proposed: String?
    /// When the relay last refused the address in force for good; nil since it was taken.
    package var refusedSeconds: Int64?
}

/// Where a code's mail leads, and how it is typed.
extension TypedCode.Form {
    /// 35 bits, tried five times and behind a login: `ABCD-EFGH`.
    static let mail = TypedCode.Form(randomCount: 7, groupCount: 4)
}
