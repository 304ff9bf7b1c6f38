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
    /// What was written without a network and shared just before the line broke again is asked about so long.
    package var submissionSeconds: Int64 = 14 * 86_400
    package var submissionsPerAccountMax = 500
    package var accountsMax = 100_000

    package init() {}
}

/// What one Argon2id hash (RFC 9106, version 1.3, one lane) costs, here and an attacker.
package struct PasswordCost: Hashable, Sendable {
    /// Passes over the memory.
    package let passes: Int
    package let memoryBytes: Int

    /// Nil outside what libsodium does and a node can bear: 1 to 16 passes, 8 KiB to 1 GiB.
    package init?(passes: Int, memoryBytes: Int) {
        guard (1...16).contains(passes), (8_192...1_073_741_824).contains(memoryBytes) else {
            return nil
        }
        self.init(checkedPasses: passes, memoryBytes)
    }

    private init(checkedPasses: Int, _ memoryBytes: Int) {
        passes = checkedPasses
        self.memoryBytes = memoryBytes
    }

    /// 64 MiB and 3 passes: the second choice of RFC 9106 §4 (made for machines with less memory).
    package static let standard = PasswordCost(checkedPasses: 3, 67_108_864)
}

/// How failed attempts slow further ones down, without ever locking anybody out for good.
package struct ThrottleRule: Hashable, Sendable {
    /// Attempts before the first delay.
    package let freeAttempts: Int
    /// The delay doubles from one second up to this.
    package let delaySecondsMax: Int64
    /// After how much time without an attempt one failure is forgotten.
    package let forgetSeconds: Int64

    /// Nil unless 1 to 10,000 attempts are free, the longest delay lasts 1 s to one day, and the
    /// time of forgetting likewise.
    package init?(freeAttempts: Int, delaySecondsMax: Int64, forgetSeconds: Int64) {
        guard (1...10_000).contains(freeAttempts), (1...86_400).contains(delaySecondsMax),
            (1...86_400).contains(forgetSeconds)
        else { return nil }
        self.init(checked: freeAttempts, delaySecondsMax, forgetSeconds)
    }

    private init(checked: Int, _ delaySecondsMax: Int64, _ forgetSeconds: Int64) {
        freeAttempts = checked
        self.delaySecondsMax = delaySecondsMax
        self.forgetSeconds = forgetSeconds
    }

    /// Five attempts, then up to a quarter of an hour; one is forgotten each quarter of an hour.
    package static let account = ThrottleRule(checked: 5, 900, 900)

    /// One login from many addresses: fifty attempts, one more each minute, and a delay of at most a
    /// minute. Browsers that are known do not feel it.
    package static let anywhere = ThrottleRule(checked: 50, 60, 60)
}

/// Arithmetic with times in seconds that cannot trap, whatever a damaged file or clock says.
enum TimeSpan {
    /// How far a clock may go back before what depends on it is given up, in seconds.
    static let clockStepMax: Int64 = 300

    /// From one time to another; negative where the clock went back.
    static func seconds(from start: Int64, to end: Int64) -> Int64 {
        let (span, overflow) = end.subtractingReportingOverflow(start)
        guard overflow else { return span }
        return end > start ? .max : .min
    }

    static func time(_ start: Int64, plus span: Int64) -> Int64 {
        let (time, overflow) = start.addingReportingOverflow(span)
        guard overflow else { return time }
        return span > 0 ? .max : .min
    }
}
