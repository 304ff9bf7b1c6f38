internal import Logging
internal import ServiceLifecycle
package import UseCases

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

/// Shares what somebody approved and did not take back.
struct ApprovedDraftService: Service {
    private static let everySeconds = 2

    let node: LocalNode
    let log: Logger

    func run() async throws {
        let failures = FailureLines()
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(Self.everySeconds))
                let code = await node.shareDueDrafts()
                if failures.changes("drafts", to: code), let code {
                    log.error("approved draft not shared", metadata: ["error": "\(code)"])
                }
            }
        }
    }
}

/// Ends all waiting pages as soon as the node is told to stop. It stands last among the services, because
/// they stop in the opposite order, and the one that answers requests waits for those under way.
struct LiveService: Service {
    let desk: LiveDesk

    func run() async throws {
        try? await gracefulShutdown()
        desk.close()
    }
}

extension SteadyClock {
    /// The machine's.
    package static let machine: SteadyClock = {
        let start = ContinuousClock.now
        return SteadyClock(
            now: { start.duration(to: .now) },
            sleep: { try await Task.sleep(until: start.advanced(by: $0), clock: .continuous) })
    }()
}
