/// The secret part of a feed's address: 256 random bits. The file has only their hash, so it is shown
/// once, when it is made.
package struct FeedSecret: Sendable, SecretValue {
    package static let byteCount = 32

    let bytes: [UInt8]

    /// Takes what ``text`` gave; nil for everything else.
    package init?(text: String) {
        guard let bytes = Base64URL.decode(text, byteCount: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// 43 characters of base64url (RFC 4648 §5), for the address and nothing else.
    package var text: String { Base64URL.encode(bytes) }
}

/// Whose feed it is: what a session would say of the account, without one.
package struct FeedOwner: Hashable, Sendable {
    package let account: AccountID
    package let tag: LoginTag
    /// Whether posts follow from the staff records.
    package let isStaff: Bool
    package let holder: Int64?
    /// As they are granted at this moment.
    package let roles: [AccountRole]
    package let madeSeconds: Int64
    /// Under which address the pages were open when it was made: https://node.example
    package let base: String
}

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
