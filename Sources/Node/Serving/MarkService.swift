internal import ServiceLifecycle

/// Moves the marks of the databases on while the node runs, so that a machine that fails leaves marks of
/// the last seconds; what is published moves them by itself.
struct MarkService: Service {
    private static let everySeconds = 5

    let node: LocalNode

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(Self.everySeconds))
                await node.keepMarks()
            }
        }
    }
}
