internal import Synchronization

/// The only thing that tasks and the client's thread share: commands go in, the thread takes them
/// out. Everything else of libcurl stays on that thread.
final class CurlMailbox: Sendable {
    private struct State {
        var lastID: UInt64 = 0
        var commands: [CurlCommand] = []
        var isClosing = false
        /// The thread has taken its last look and closed the pipe.
        var hasEnded = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let wake: WakePipe

    /// `nil` when there is no file descriptor left.
    init?() {
        guard let wake = WakePipe() else { return nil }
        self.wake = wake
    }

    /// For the thread to poll.
    var descriptor: Int32 { wake.readEnd }

    /// A number that no other request of this client has.
    func nextID() -> UInt64 {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    /// After `close`, a request ends at once with `cancelled`.
    func deposit(_ command: CurlCommand) {
        let isAccepted = state.withLock { state in
            guard !state.isClosing else { return false }
            state.commands.append(command)
            wake.signal()
            return true
        }
        if !isAccepted { Self.refuse(command) }
    }

    /// Asks the thread to end. The signal is sent under the lock, so that it cannot go to a
    /// descriptor which the ending thread has closed.
    func close() {
        state.withLock { state in
            state.isClosing = true
            if !state.hasEnded { wake.signal() }
        }
    }

    /// Returns when the thread has ended.
    func waitForEnd() async {
        await withCheckedContinuation { waiter in
            let hasEnded = state.withLock { state in
                if !state.hasEnded { state.waiters.append(waiter) }
                return state.hasEnded
            }
            if hasEnded { waiter.resume() }
        }
    }

    /// The thread's: the commands so far, or `nil` when it is to end.
    func collect() -> [CurlCommand]? {
        wake.drain()
        return state.withLock { state in
            guard !state.isClosing else { return nil }
            defer { state.commands.removeAll() }
            return state.commands
        }
    }

    /// The thread's last act.
    func end() {
        let (commands, waiters) = state.withLock { state in
            state.isClosing = true
            state.hasEnded = true
            wake.close()
            defer {
                state.commands.removeAll()
                state.waiters.removeAll()
            }
            return (state.commands, state.waiters)
        }
        for command in commands { Self.refuse(command) }
        for waiter in waiters { waiter.resume() }
    }

    private static func refuse(_ command: CurlCommand) {
        guard case .send(_, _, let completion) = command else { return }
        completion.resume(returning: .failure(ClientError(.cancelled, "the client is shut down")))
    }
}
