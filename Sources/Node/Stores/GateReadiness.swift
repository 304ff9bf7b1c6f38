internal import Ledger
internal import Merge
internal import Synchronization

/// The way from a gate to the node that owns it. Gates are made while the node is: what they ask before
/// every publication, and what they tell after it, finds the node once it is whole.
final class GateReadiness: Sendable {
    private struct Holder {
        weak var node: LocalNode?
    }

    private let holder = Mutex(Holder())

    func set(_ node: LocalNode) { holder.withLock { $0.node = node } }

    /// Throws while nothing may be written in this replica.
    func check(_ replica: ReplicaID) async throws {
        // A node that is gone has closed its stores.
        guard let node else { throw CancellationError() }
        try await node.readyToPublish(in: replica)
    }

    /// An entry is durable: the mark outside the ledger moves on before anybody is told.
    func published() async { await node?.keepMarks() }

    private var node: LocalNode? { holder.withLock { $0.node } }
}
