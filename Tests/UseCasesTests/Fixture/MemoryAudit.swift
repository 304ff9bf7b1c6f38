internal import Requests
internal import Synchronization
internal import UseCases

/// The local audit, in memory.
final class MemoryAudit: AuditLog {
    struct Line: Sendable {
        let act: String
        let details: [String: AuditDetail]
        let account: String
    }

    private let lines = Mutex<[Line]>([])

    var all: [Line] { lines.withLock { $0 } }

    /// The acts alone, in their order.
    var acts: [String] { all.map(\.act) }

    func note(_ act: String, _ details: [String: AuditDetail], by account: String) async throws {
        lines.withLock { $0.append(Line(act: act, details: details, account: account)) }
    }
}
