internal import ServiceLifecycle
internal import UseCases

/// Ends all waiting pages as soon as the node is told to stop. It stands last among the services, because
/// they stop in the opposite order, and the one that answers requests waits for those under way.
struct LiveService: Service {
    let desk: LiveDesk

    func run() async throws {
        try? await gracefulShutdown()
        desk.close()
    }
}
