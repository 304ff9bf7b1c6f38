internal import ServiceLifecycle

/// Moves the marks of the databases on while the node runs, so that a machine that fails leaves marks of
/// the last minute; what is published moves them by itself.
struct MarkService: Service {
    let node: LocalNode

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(60))
                await node.keepMarks()
            }
        }
    }
}
