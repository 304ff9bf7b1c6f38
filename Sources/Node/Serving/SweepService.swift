internal import ServiceLifecycle

/// Takes away what is over among logins and sessions, at the start and every hour: nothing depends on
/// it, but what was once known of people's comings and goings should not lie about.
struct SweepService: Service {
    let node: LocalNode

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await node.sweepAccounts()
                try await Task.sleep(for: .seconds(3_600))
            }
        }
    }
}
