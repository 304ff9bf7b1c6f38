internal import Dispatch
internal import Synchronization

/// Where passwords are hashed: two at once on threads of their own, a few more waiting, the rest
/// turned away.
///
/// A hash takes a tenth of a second and 64 MiB. On Swift's own threads, of which there are as many
/// as cores, two of them would halt every other request; and without a limit anybody could fill the
/// memory. Each queue below is serial and has its own thread.
final class HashingDesk: Sendable {
    private let lanes = [
        DispatchQueue(label: "tasukeai.accounts.hash.1"),
        DispatchQueue(label: "tasukeai.accounts.hash.2"),
    ]
    private let placesMax: Int
    private let state = Mutex(State())

    private struct State {
        /// Everybody inside, whether at a hash or before or after it.
        var places = 0
        /// Of these, how many each address of strangers holds.
        var strangers: [SourceAddress: Int] = [:]
        /// Hashes given to each lane and not finished.
        var loads = [0, 0]
    }

    init(waitingMax: Int) { placesMax = lanes.count + max(0, waitingMax) }

    /// Holds a place while `work` runs; with none left the error is `busy`, and nothing was begun.
    ///
    /// - Parameter stranger: from where somebody asks whom nobody knows yet. One address has at most half
    ///   of the places, so that whoever fills them leaves room for all others.
    func withPlace<Value: Sendable>(
        stranger: SourceAddress? = nil, _ work: () async throws(AccountsError) -> Value
    ) async throws(AccountsError) -> Value {
        let isIn = state.withLock { state in
            guard state.places < placesMax else { return false }
            if let stranger {
                let held = state.strangers[stranger] ?? 0
                guard held < max(1, placesMax / 2) else { return false }
                state.strangers[stranger] = held + 1
            }
            state.places += 1
            return true
        }
        guard isIn else { throw .busy }
        defer {
            state.withLock { state in
                state.places -= 1
                guard let stranger, let held = state.strangers[stranger] else { return }
                state.strangers[stranger] = held > 1 ? held - 1 : nil
            }
        }
        return try await work()
    }

    /// Called by who holds a place.
    func digest(
        _ password: [UInt8], salt: [UInt8], cost: PasswordCost
    ) async throws(AccountsError) -> [UInt8] {
        let lane = state.withLock { state in
            let lane = state.loads[0] <= state.loads[1] ? 0 : 1
            state.loads[lane] += 1
            return lane
        }
        let digest = await withCheckedContinuation { continuation in
            lanes[lane].async {
                let digest = PasswordHash.digest(password, salt: salt, cost: cost)
                self.state.withLock { $0.loads[lane] -= 1 }
                continuation.resume(returning: digest)
            }
        }
        // There was no memory for it: a matter of waiting.
        guard let digest else { throw .busy }
        return digest
    }
}
