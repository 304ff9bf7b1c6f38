/// How often feeds are asked for, in memory: nothing of it is worth writing down, and a restart may
/// forget it.
struct FeedThrottle: Sendable {
    enum Key: Hashable, Sendable {
        case account(AccountID)
        case source(SourceAddress)
    }

    /// Programs ask every few minutes; thirty at once, then one every ten seconds.
    static let rule = ThrottleRule(freeAttempts: 30, delaySecondsMax: 60, forgetSeconds: 10)
    private static let keysMax = 10_000

    private var counts: [Key: AttemptCount] = [:]

    /// Counts a request; how long to wait where it is one too many.
    mutating func count(_ key: Key, at seconds: Int64) -> Int64? {
        guard let rule = Self.rule else { return nil }
        var count = counts[key] ?? AttemptCount(seconds: seconds)
        if let wait = count.waitSeconds(rule, at: seconds) { return wait }
        count.count(rule, at: seconds)
        // Full: whoever waits stays; all others begin anew.
        if counts[key] == nil, counts.count >= Self.keysMax {
            counts = counts.filter { $0.value.waitSeconds(rule, at: seconds) != nil }
        }
        // Full of those who wait: strangers from ever new places wait as well.
        if counts[key] == nil, counts.count >= Self.keysMax { return rule.delaySecondsMax }
        counts[key] = count
        return nil
    }
}
