internal import Ledger
internal import Records
package import Requests
internal import Synchronization

/// A check of everything, begun from a page. It works
/// beside the node: pages and peers are answered meanwhile.
extension LocalNode {
    package func beginVerification(_ call: Call) async throws -> Bool {
        guard verification == nil else { return false }
        let all = await chronicle.states.reduce(0) { $0 + Int(clamping: $1.held) }
        // Somebody else may have begun one while the logs were counted.
        guard verification == nil else { return false }
        verification = VerificationProgress(beganSeconds: Self.now, done: 0, all: all * 2)
        verificationTask = Task(priority: .background) { [weak self] in
            _ = try? await self?.verify(call)
            await self?.endVerification()
        }
        try await audit.note("verify", [:], by: call.caller.account)
        return true
    }

    package func verificationProgress() -> VerificationProgress? {
        verification.map {
            VerificationProgress(
                beganSeconds: $0.beganSeconds, done: verificationCount?.current ?? 0, all: $0.all)
        }
    }

    private func endVerification() {
        verification = nil
        verificationTask = nil
    }
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
