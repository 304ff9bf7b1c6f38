internal import CSodium

/// libsodium, set up once before its first use.
enum Sodium {
    /// False only where the operating system gives no randomness; then nothing is signed or verified.
    static let isReady = sodium_init() >= 0
}
