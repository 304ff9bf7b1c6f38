/// How far somebody got with signing in.
package enum SessionState: Hashable, Sendable {
    /// Everything that the account asks for was shown.
    case signedIn
    /// The password was right; the code of the second factor is still to come.
    case awaitingSecondFactor
    /// The password was right; a role asks for a second factor, and there is none yet.
    case enrolmentNeeded
}
