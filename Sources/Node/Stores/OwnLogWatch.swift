package import Ledger
internal import Merge
internal import NodeFolder
internal import Requests
internal import Sync
internal import Synchronization

/// What peers say of the logs that are written here, and what of them comes back, while they are called.
///
/// A peer that says it holds more of our own log than we do is believed for as long as its pieces arrive:
/// they bear our own signature. A claim of which nothing comes stops nobody from writing.
package final class OwnLogWatch: Sendable {
    /// How long a claim is waited for without a piece of it: as long as one answer may take.
    static let patienceSeconds = 120
    /// How long after a pushed piece of our own log the next one may follow.
    static let pushSeconds = 5

    /// One sync with one peer; several with the same peer may run at once.
    struct Call: Hashable {
        let member: MemberID
        fileprivate let number: UInt64
    }

    private struct State {
        var replicas: Set<ReplicaID>
        var calls: UInt64 = 0
        /// Calls in which more was promised, and when the last piece of it came.
        var returning: [Call: ContinuousClock.Instant] = [:]
        var came: [Call: Int] = [:]
        var cameUnasked = 0
        var lastUnasked: ContinuousClock.Instant?
        var disbelieved: Set<MemberID> = []
        /// Called, and nothing heard yet of what they hold.
        var unheard: Set<MemberID> = []
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

    func begin(_ member: MemberID) -> Call {
        state.withLock { state in
            state.calls += 1
            return Call(member: member, number: state.calls)
        }
    }

    /// A peer is called to learn what it holds, until it says so or `gaveUp`.
    func ask(_ member: MemberID) { state.withLock { _ = $0.unheard.insert(member) } }

    func gaveUp(_ member: MemberID) { state.withLock { _ = $0.unheard.remove(member) } }

    /// Who was called and has neither said what it holds nor failed.
    var unheard: [MemberID] { state.withLock { $0.unheard.sorted() } }

    /// A called peer said what it holds.
    func learned(_ theirs: Frontier, in call: Call, held: [ReplicaID: UInt64]) {
        state.withLock { state in
            state.unheard.remove(call.member)
            guard !state.disbelieved.contains(call.member) else { return }
            let promises = theirs.items.contains { item in
                state.replicas.contains(item.replica) && item.sequence > held[item.replica] ?? 0
            }
            if promises { state.returning[call] = .now }
        }
    }

    /// Entries of a log arrived; nil for a call stands for a peer that pushes them to us.
    func came(_ count: Int, of replica: ReplicaID, in call: Call?) {
        state.withLock { state in
            guard count > 0, state.replicas.contains(replica) else { return }
            guard let call else {
                state.cameUnasked += count
                state.lastUnasked = .now
                return
            }
            state.came[call, default: 0] += count
            state.disbelieved.remove(call.member)
            state.returning[call] = .now
        }
    }

    /// A call ended. How many entries of our own it brought. A peer that promised some and brought none
    /// is not waited for again.
    func ended(_ call: Call) -> Int {
        state.withLock { state in
            let came = state.came.removeValue(forKey: call) ?? 0
            if state.returning.removeValue(forKey: call) != nil, came == 0 {
                state.disbelieved.insert(call.member)
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

    /// Whether a caller is pushing entries of our own to us.
    var isPushed: Bool {
        let now = ContinuousClock.now
        return state.withLock { state in
            state.lastUnasked.map { now - $0 < .seconds(Self.pushSeconds) } ?? false
        }
    }

    /// Peers from which our own entries are arriving now.
    var returning: [MemberID] {
        let now = ContinuousClock.now
        let members = state.withLock { state in
            state.returning.filter { now - $0.value < .seconds(Self.patienceSeconds) }.keys.map(
                \.member)
        }
        return Set(members).sorted()
    }
}
