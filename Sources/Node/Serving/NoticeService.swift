internal import Logging
internal import Requests
internal import ServiceLifecycle
internal import Synchronization
internal import UseCases

/// Makes notices of what arrives and of what the day brings, until the node stops.
struct NoticeService: Service {
    private static let localSeconds = 300

    let node: LocalNode
    let log: Logger
    private let failures = FailureLines()

    init(node: LocalNode, log: Logger) {
        self.node = node
        self.log = log
    }

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

    /// Nothing depends on a notice: a failure is logged once, and tried again later.
    private func attempt(_ part: String, _ work: () async throws -> some Any) async {
        var code: String?
        do { _ = try await work() } catch { code = NodeError(wrapping: error).code }
        guard failures.changes(part, to: code) else { return }
        if let code {
            log.error("notices", metadata: ["part": "\(part)", "error": "\(code)"])
        } else {
            log.notice("notices", metadata: ["part": "\(part)", "error": "none"])
        }
    }
}

/// What was said last of each part of some work, so that a failure that lasts is said once.
final class FailureLines: Sendable {
    private let last = Mutex<[String: String]>([:])

    /// Whether this is something else than what was said last; nil: it works.
    func changes(_ part: String, to code: String?) -> Bool {
        last.withLock { last in
            defer { last[part] = code }
            return last[part] != code
        }
    }
}
