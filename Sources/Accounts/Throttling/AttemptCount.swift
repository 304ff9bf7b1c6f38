/// The failures of one key as a value: whether another attempt may be made, and what it leaves.
struct AttemptCount: Hashable, Sendable {
    private(set) var failures: Int64 = 0
    /// Up to when forgetting was worked out.
    private(set) var countedSeconds: Int64
    private(set) var untilSeconds: Int64

    init(seconds: Int64) {
        countedSeconds = seconds
        untilSeconds = .min
    }

    init(failures: Int64, countedSeconds: Int64, untilSeconds: Int64) {
        self.failures = failures
        self.countedSeconds = countedSeconds
        self.untilSeconds = untilSeconds
    }

    /// How long no attempt is taken; nil where one may be made now.
    ///
    /// A longer wait than the rule knows comes from a clock that went back: it would last as long
    /// as the clock was wrong, so it does not hold.
    func waitSeconds(_ rule: ThrottleRule, at seconds: Int64) -> Int64? {
        let wait = TimeSpan.seconds(from: seconds, to: untilSeconds)
        return wait > 0 && wait <= rule.delaySecondsMax ? wait : nil
    }

    /// Counts an attempt as failed before anybody knows: attempts made at once cannot all be the
    /// first.
    mutating func count(_ rule: ThrottleRule, at seconds: Int64) {
        forget(rule, at: seconds)
        failures = min(failures + 1, Int64(rule.freeAttempts) + Self.doublings(rule))
        let over = failures - Int64(rule.freeAttempts)
        guard over >= 0 else { return }
        let delay = min(Int64(1) << over, rule.delaySecondsMax)
        untilSeconds = TimeSpan.time(seconds, plus: delay)
    }

    /// A delay is no time in which anything is forgotten: it would never reach its maximum.
    private mutating func forget(_ rule: ThrottleRule, at seconds: Int64) {
        countedSeconds = max(countedSeconds, min(untilSeconds, seconds))
        let elapsed = TimeSpan.seconds(from: countedSeconds, to: seconds)
        let forgotten = max(0, elapsed) / rule.forgetSeconds
        if elapsed < 0 || forgotten >= failures {
            countedSeconds = seconds
            if elapsed >= 0 { failures = 0 }
        } else {
            failures -= forgotten
            countedSeconds = TimeSpan.time(countedSeconds, plus: forgotten * rule.forgetSeconds)
        }
    }

    /// How often the delay doubles before it has reached its maximum: at most 17, for a day.
    private static func doublings(_ rule: ThrottleRule) -> Int64 {
        var doublings: Int64 = 0
        while Int64(1) << doublings < rule.delaySecondsMax { doublings += 1 }
        return doublings
    }
}
