/// The numbers by which accounts work. The defaults are those of a city; tests take smaller ones.
package struct AccountRules: Hashable, Sendable {
    package var passwordCost = PasswordCost.standard
    /// How many hashes may wait beside the two that run.
    package var hashesWaitingMax = 32
    package var accountThrottle = ThrottleRule.account
    /// For a login that is tried from many addresses at once.
    package var anywhereThrottle = ThrottleRule.anywhere
    /// How many rows the table of failed attempts may have.
    package var throttleRowsMax = 20_000
    package var sessionIdleSeconds: Int64 = 1_800
    package var sessionAbsoluteSeconds: Int64 = 43_200
    /// How long it is remembered whose session a browser's token was: over a weekend.
    package var sessionMemorySeconds: Int64 = 3 * 86_400
    package var sessionsPerAccountMax = 8
    /// How much time passes before a session's last use is written again.
    package var touchSeconds: Int64 = 60
    package var slipSeconds: Int64 = 14 * 86_400
    package var firstLinkSeconds: Int64 = 86_400
    package var enrolmentSeconds: Int64 = 900
    package var submissionSeconds: Int64 = 86_400
    package var submissionsPerAccountMax = 500
    package var accountsMax = 100_000

    package init() {}
}
