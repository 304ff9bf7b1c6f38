/// The clock by which a page waits for news: it knows no day, never goes back, and stands still for nobody.
/// A moment is the time since some moment of the past.
package struct SteadyClock: Sendable {
    let now: @Sendable () -> Duration
    /// Returns at that moment, or throws when the task is cancelled.
    let sleep: @Sendable (_ until: Duration) async throws -> Void

    package init(
        now: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (_ until: Duration) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }
}
