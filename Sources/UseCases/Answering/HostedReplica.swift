package import Gate
package import Ledger
internal import Synchronization

/// A hosted replica that can be written in: the only holder of its writing key is its own gate.
package struct HostedReplica: Sendable {
    package let id: String
    package let birth: Birth
    package let gate: Gatekeeper

    package init(id: String, birth: Birth, gate: Gatekeeper) {
        self.id = id
        self.birth = birth
        self.gate = gate
    }

    package var member: MemberID { birth.member }
}

/// Replicas of advisers that can be written in here, each with a gate of its own. The node opens and
/// closes them.
package final class HostedReplicas: Sendable {
    private let replicas = Mutex<[HostedReplica]>([])

    package init() {}

    package var all: [HostedReplica] { replicas.withLock { $0 } }

    package func set(_ replicas: [HostedReplica]) { self.replicas.withLock { $0 = replicas } }
}
