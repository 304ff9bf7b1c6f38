internal import Logging
internal import ServiceLifecycle

/// Makes notices of what arrives and of what the day brings, until the node stops.
struct NoticeService: Service {
    private static let localSeconds = 300

    let node: LocalNode
    let log: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await follow() }
                group.addTask { await look() }
            }
        }
    }

    /// What an earlier run left, then whatever rings.
    private func follow() async {
        node.bell.ring()
        for await _ in node.bell.rings {
            guard !Task.isCancelled else { return }
            await attempt("follow") { try await node.followLogs() }
        }
    }

    private func look() async {
        while !Task.isCancelled {
            await attempt("local") { try await node.noticeLocalMatters() }
            // After a failure what rang is not lost.
            node.bell.ring()
            guard (try? await Task.sleep(for: .seconds(Self.localSeconds))) != nil else { return }
        }
    }

    /// Nothing depends on a notice: a failure is logged, and tried again later.
    private func attempt(_ part: String, _ work: () async throws -> some Any) async {
        do { _ = try await work() } catch {
            log.error(
                "notices",
                metadata: ["part": "\(part)", "error": "\(NodeError(wrapping: error).code)"])
        }
    }
}
