internal import Synchronization

/// How far a check of everything is that was begun from a page.
package struct VerificationProgress: Sendable {
    /// Seconds since 1970.
    package let beganSeconds: Int64
    /// Entries checked and folded anew, of all that are held, each counted twice.
    package var done: Int
    package let all: Int
}

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
