internal import CSodium

/// libsodium, made ready once.
enum Sodium {
    static let isReady = sodium_init() >= 0

    /// Compares without telling by its time where two values differ; their lengths are no secret.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
