internal import Synchronization

/// Counts what a check passes, from wherever it runs, and tells whoever watches.
final class VerificationCount: Sendable {
    let all: Int
    private let done = Mutex(0)
    private let report: @Sendable (Int, Int) -> Void

    init(all: Int, report: @escaping @Sendable (Int, Int) -> Void) {
        self.all = all
        self.report = report
    }

    /// What is compared at the end is not counted before, and goes by at a full count.
    @Sendable func add(_ count: Int) {
        report(
            done.withLock { done in
                done = min(all, done.addingReportingOverflow(count).partialValue)
                return done
            }, all)
    }

    var current: Int { done.withLock { $0 } }
}
