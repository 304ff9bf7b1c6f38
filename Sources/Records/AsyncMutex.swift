internal import Synchronization

/// One at a time, also while it waits: an actor lets others in wherever it suspends, this does not.
///
/// Who comes first goes first, but for the turn: ``Turn/own`` goes before every ``Turn/other``.
package final class AsyncMutex: Sendable {
    package enum Turn: Sendable {
        /// Somebody here pressed a button.
        case own
        /// What arrives, and what is folded of it.
        case other
    }

    private struct Line {
        var isTaken = false
        var own: [CheckedContinuation<Void, Never>] = []
        var others: [CheckedContinuation<Void, Never>] = []

        mutating func takeIfFree() -> Bool {
            guard !isTaken else { return false }
            isTaken = true
            return true
        }

        /// Who goes next; it stays taken for them.
        mutating func leave() -> CheckedContinuation<Void, Never>? {
            if !own.isEmpty { return own.removeFirst() }
            if !others.isEmpty { return others.removeFirst() }
            isTaken = false
            return nil
        }
    }

    private let line = Mutex(Line())

    package init() {}

    /// Runs `body` where it is called from, after all that came before it has ended.
    package func withLock<Value>(
        _ turn: Turn = .other, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async rethrows -> Value {
        if !line.withLock({ $0.takeIfFree() }) {
            await withCheckedContinuation { waiter in
                let isFree = line.withLock { line in
                    if line.takeIfFree() { return true }
                    switch turn {
                    case .own: line.own.append(waiter)
                    case .other: line.others.append(waiter)
                    }
                    return false
                }
                if isFree { waiter.resume() }
            }
        }
        defer { line.withLock { $0.leave() }?.resume() }
        return try await body()
    }
}
