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
    /// Of an address for mail: wrong, too old, or tried too often.
    case mailCodeRefused

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

extension AccountsError {
    /// A name for programs that never changes once released.
    package var code: String {
        switch self {
        case .databaseNewer: "accounts_database_newer"
        case .databaseForeign: "accounts_database_foreign"
        case .databaseCorrupt: "accounts_database_corrupt"
        case .databaseBusy: "accounts_database_busy"
        case .databaseUnavailable: "accounts_database_unavailable"
        case .durabilityRefused: "accounts_durability_refused"
        case .diskFull: "accounts_disk_full"
        case .cancelled: "accounts_cancelled"
        case .keysUnusable: "accounts_keys_unusable"
        case .keysDoNotFit: "accounts_keys_do_not_fit"
        case .signInRefused: "sign_in_refused"
        case .tooManyTries: "too_many_tries"
        case .busy: "sign_in_busy"
        case .sessionEnded: "session_ended"
        case .notAtThisStep: "not_at_this_step"
        case .passwordRefused(let problem): problem.code
        case .currentPasswordWrong: "current_password_wrong"
        case .passwordsDiffer: "passwords_differ"
        case .actingPostTooLong: "acting_post_too_long"
        case .codeMalformed: "code_malformed"
        case .slipRefused: "slip_refused"
        case .firstLinkRefused: "first_link_refused"
        case .firstLinkClosed: "first_link_closed"
        case .loginIsNumber: "login_is_number"
        case .loginNameUnusable: "login_name_unusable"
        case .secondFactorRefused: "second_factor_refused"
        case .enrolmentExpired: "enrolment_expired"
        case .secondFactorAbsent: "second_factor_absent"
        case .mailCodeRefused: "mail_code_refused"
        case .accountUnknown: "account_unknown"
        case .lastAdministrator: "last_administrator"
        case .tooManyAccounts: "too_many_accounts"
        case .tooManySlips: "too_many_slips"
        case .tooManySubmissions: "too_many_submissions"
        case .submissionDiffers: "submission_differs"
        case .submissionUnknown: "submission_unknown"
        }
    }

    /// Whether the file itself is damaged, for the exit status of commands.
    package var isCorruption: Bool { self == .databaseCorrupt }

    /// After how many seconds it is worth trying again; nil where time alone changes nothing.
    package var retryAfterSeconds: Int64? {
        switch self {
        case .tooManyTries(let seconds): seconds
        case .busy, .databaseBusy: 2
        default: nil
        }
    }
}
