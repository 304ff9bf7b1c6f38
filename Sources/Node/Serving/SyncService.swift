internal import ServiceLifecycle

/// Syncs with all peers at regular times, until the node stops.
struct SyncService: Service {
    let node: LocalNode
    /// 0: never by itself.
    let everySeconds: Int

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                if everySeconds > 0 { _ = try? await node.sync(with: []) }
                try await Task.sleep(for: .seconds(everySeconds > 0 ? everySeconds : 86_400))
            }
        }
    }
}
