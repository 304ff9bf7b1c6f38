internal import ServiceLifecycle

/// Calls each peer at its time (``SyncTimetable``), until the node stops. A session is a task of its own:
/// no peer waits for another one.
struct SyncService: Service {
    let node: LocalNode
    /// 0: never by itself.
    let everySeconds: Int

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            guard everySeconds > 0 else {
                while true { try await Task.sleep(for: .seconds(86_400)) }
            }
            await callAll()
        }
    }

    private func callAll() async {
        await withDiscardingTaskGroup { group in
            var alarm: Task<Void, Never>?
            defer { alarm?.cancel() }
            node.syncBell.ring()
            for await _ in node.syncBell.rings {
                let (calls, seconds) = await node.dueCalls()
                for call in calls { group.addTask { await node.make(call) } }
                alarm?.cancel()
                alarm = seconds.map { seconds in
                    Task {
                        guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
                        node.syncBell.ring()
                    }
                }
            }
            group.cancelAll()
        }
    }
}

/// Rings when the timetable is worth a look: a call has ended, a peer has come, somebody is due.
struct SyncBell: Sendable {
    /// Rung at least once since it was last waited for.
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() { continuation.yield() }
}
