/// Since when a relay is of no use, as a value, and when it is tried again.
package struct RelayCondition: Equatable, Sendable {
    private static let firstWaitSeconds: Int64 = 60
    private static let waitSecondsMax: Int64 = 3_600

    /// nil while it works, or was not tried yet.
    package private(set) var failingSinceSeconds: Int64?
    /// What went wrong last, as a stable code.
    package private(set) var code: String?
    private var triedSeconds: Int64 = 0
    private var waitSeconds: Int64 = 0

    package init() {}

    package mutating func worked() { self = RelayCondition() }

    /// The wait doubles, up to an hour.
    package mutating func failed(_ code: String, at seconds: Int64) {
        failingSinceSeconds = failingSinceSeconds ?? seconds
        self.code = code
        triedSeconds = seconds
        waitSeconds = min(max(Self.firstWaitSeconds, waitSeconds * 2), Self.waitSecondsMax)
    }

    /// A clock that went back keeps nobody waiting.
    package func mayTry(at seconds: Int64) -> Bool {
        seconds < triedSeconds || seconds - triedSeconds >= waitSeconds
    }
}
