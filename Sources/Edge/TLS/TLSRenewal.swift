internal import FoundationEssentials
internal import ServiceLifecycle
internal import UnixSignals

/// Takes in a renewed certificate without a restart: every minute, and at once on SIGHUP, which is what
/// the tools that renew certificates send.
package struct TLSRenewal: Service {
    private let keeper: TLSKeeper

    package init(keeper: TLSKeeper) {
        self.keeper = keeper
    }

    package func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        try? await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await _ in signals { keeper.renew(seconds: Self.now) }
                }
                group.addTask {
                    while true {
                        try await Task.sleep(for: .seconds(60))
                        keeper.renew(seconds: Self.now)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
