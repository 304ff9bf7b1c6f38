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
