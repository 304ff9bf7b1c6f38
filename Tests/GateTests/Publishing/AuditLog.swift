import Gate
import Synchronization

/// What was let pass, in memory.
final class AuditLog: Sendable {
    struct Full: Error {}

    private let releases = Mutex<[AuditedRelease]>([])

    var all: [AuditedRelease] { releases.withLock { $0 } }

    func note(_ release: AuditedRelease) { releases.withLock { $0.append(release) } }
}
