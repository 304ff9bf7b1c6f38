package import Ledger
internal import Merge
internal import Sync
internal import Synchronization

/// What peers say of the logs that are written here, and what of them comes back, while they are called.
///
/// A peer that says it holds more of our own log than we do is believed for as long as its pieces arrive:
/// they bear our own signature. A claim of which nothing comes stops nobody from writing.
package final class OwnLogWatch: Sendable {
    /// How long a claim is waited for without a piece of it.
    static let patienceSeconds = 20

    private struct State {
        var replicas: Set<ReplicaID>
        /// Calls in which more was promised, and when the last piece of it came.
        var returning: [MemberID: ContinuousClock.Instant] = [:]
        var came: [MemberID: Int] = [:]
        var cameUnasked = 0
        var disbelieved: Set<MemberID> = []
    }

    private let state: Mutex<State>

    package init(_ replica: ReplicaID) {
        state = Mutex(State(replicas: [replica]))
    }

    /// A hosted replica is one of ours as well.
    func add(_ replica: ReplicaID) {
        state.withLock { _ = $0.replicas.insert(replica) }
    }

    var replicas: [ReplicaID] { state.withLock { $0.replicas.sorted() } }

    /// A called peer said what it holds.
    func learned(_ theirs: Frontier, from member: MemberID, held: [ReplicaID: UInt64]) {
        state.withLock { state in
            guard !state.disbelieved.contains(member) else { return }
            let promises = theirs.items.contains { item in
                state.replicas.contains(item.replica) && item.sequence > held[item.replica] ?? 0
            }
            if promises { state.returning[member] = .now }
        }
    }

    /// Entries of a log arrived; `member` is the peer that was called for them.
    func came(_ count: Int, of replica: ReplicaID, from member: MemberID?) {
        state.withLock { state in
            guard count > 0, state.replicas.contains(replica) else { return }
            guard let member else {
                state.cameUnasked += count
                return
            }
            state.came[member, default: 0] += count
            state.disbelieved.remove(member)
            state.returning[member] = .now
        }
    }

    /// A call ended. How many entries of our own it brought.
    func ended(_ member: MemberID) -> Int {
        state.withLock { state in
            let came = state.came.removeValue(forKey: member) ?? 0
            if state.returning.removeValue(forKey: member) != nil, came == 0 {
                state.disbelieved.insert(member)
            }
            return came
        }
    }

    /// What peers pushed to us unasked, since this was last asked.
    func takeUnasked() -> Int {
        state.withLock { state in
            defer { state.cameUnasked = 0 }
            return state.cameUnasked
        }
    }

    /// Peers from which our own entries are arriving now.
    var returning: [MemberID] {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.returning.filter { now - $0.value < .seconds(Self.patienceSeconds) }.keys.sorted()
        }
    }
}
