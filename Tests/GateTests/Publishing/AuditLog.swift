import Gate
import Synchronization

/// What was let pass, in memory.
final class AuditLog: Sendable {
    struct Full: Error {}

    private let releases = Mutex<[AuditedRelease]>([])

    var all: [AuditedRelease] { releases.withLock { $0 } }

    private let shown = Mutex<[String]>([])

    /// The words that passed without a reason.
    var warned: [String] { shown.withLock { $0 } }

    func warn(_ hits: [ScreeningHit]) { shown.withLock { $0 += hits.map(\.excerpt) } }

    func note(_ release: AuditedRelease) { releases.withLock { $0.append(release) } }
}
