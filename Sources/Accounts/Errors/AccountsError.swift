/// Everything that can go wrong with accounts, as a stable code.
///
/// No case says whether an account exists, and none holds a name, a password or a code.
package enum AccountsError: Error, Hashable, Sendable {
    // The store.
    case databaseNewer
    case databaseForeign
    case databaseCorrupt
    case databaseBusy
    case databaseUnavailable(sqliteCode: Int)
    case durabilityRefused
    case diskFull
    case cancelled
    case keysUnusable
    case keysDoNotFit

    // Signing in.
    /// Login, password or account: which of them, nobody is told.
    case signInRefused
    case tooManyTries(retryAfterSeconds: Int64)
    case busy
    case sessionEnded
    /// The session is not in the state that this asks for.
    case notAtThisStep
    case passwordRefused(PasswordProblem)
    case currentPasswordWrong
    /// The new one was not typed the same way twice.
    case passwordsDiffer
    case actingPostTooLong(scalarsMax: Int)

    // Codes.
    /// A typing error: not counted as an attempt.
    case codeMalformed
    case slipRefused
    case firstLinkRefused
    case firstLinkClosed
    /// The name of an administrator is a member of staff's number.
    case loginIsNumber
    /// A name that nobody could see, or type again.
    case loginNameUnusable
    case secondFactorRefused
    case enrolmentExpired
    case secondFactorAbsent

    // Administration.
    case accountUnknown
    case lastAdministrator
    case tooManyAccounts(accountsMax: Int)
    case tooManySlips(slipsMax: Int)

    // Forms.
    case tooManySubmissions
    case submissionDiffers
    case submissionUnknown
}
