import Synchronization
import TestSupport

/// Loses the n-th message, once.
final class LossyLine: Sendable {
    private let number: Mutex<Int>
    private let onTheWayBack: Bool

    init(losing number: Int, onTheWayBack: Bool) {
        self.number = Mutex(number)
        self.onTheWayBack = onTheWayBack
    }

    func carry(_ request: SyncRequest, _ inner: any SyncLink) async throws -> [UInt8]? {
        let isLost = number.withLock { number in
            number -= 1
            return number == -1
        }
        guard isLost else { return try await inner.exchange(request) }
        if onTheWayBack { _ = try await inner.exchange(request) }
        throw LostMessage()
    }
}
