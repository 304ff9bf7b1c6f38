import Ledger
internal import Seeding
import Sync
import Synchronization
import TestSupport

/// A network that loses, repeats and delays messages and is cut in parts, all by a seed. There is no
/// time in it: what is delayed arrives when the network decides to deliver it.
final class SimulatedNetwork: Sendable {
    struct Weather: Sendable {
        var lossPercent = 15
        var repeatPercent = 10
        var delayPercent = 10
    }

    private struct State {
        var random: SeededGenerator
        var weather = Weather()
        /// The part of the network that each node is in.
        var parts: [Int]
        /// Requests that were delayed: they arrive late, and their answers reach nobody.
        var late: [(callee: Int, request: SyncRequest)] = []
    }

    let traffic = TrafficLog()
    private let state: Mutex<State>

    init(nodes: Int, seed: UInt64) {
        state = Mutex(
            State(
                random: SeededGenerator(seed: seed), parts: Array(repeating: 0, count: nodes)))
    }

    func set(_ weather: Weather) { state.withLock { $0.weather = weather } }

    /// Cuts the network: nodes reach each other within a part.
    func cut(_ parts: [Int]) { state.withLock { $0.parts = parts } }

    func heal() { state.withLock { $0.parts = $0.parts.map { _ in 0 } } }

    func reaches(_ caller: Int, _ callee: Int) -> Bool {
        state.withLock { $0.parts[caller] == $0.parts[callee] }
    }

    /// The line from one node to another, as the weather is at each message.
    func link(from caller: Int, to callee: Int, at node: TestNode) -> SimulatedLink {
        SimulatedLink(
            network: self, caller: caller, callee: callee, inner: DirectLink(to: node))
    }

    /// What becomes of the next message.
    enum Fate { case lost, answerLost, delayed, repeated, delivered }

    func fate(from caller: Int, to callee: Int) -> Fate {
        state.withLock { state in
            guard state.parts[caller] == state.parts[callee] else { return .lost }
            if state.random.chance(state.weather.lossPercent) {
                return state.random.chance(50) ? .lost : .answerLost
            }
            if state.random.chance(state.weather.delayPercent) { return .delayed }
            return state.random.chance(state.weather.repeatPercent) ? .repeated : .delivered
        }
    }

    func keep(_ request: SyncRequest, for callee: Int) {
        state.withLock { $0.late.append((callee, request)) }
    }

    /// Delivers one of the delayed requests, whichever; its caller has long given up.
    func deliverLate(to nodes: [FederationNode]) async throws {
        let chosen = state.withLock { state -> (callee: Int, request: SyncRequest)? in
            guard !state.late.isEmpty else { return nil }
            return state.late.remove(at: Int.random(in: state.late.indices, using: &state.random))
        }
        guard let chosen else { return }
        let reply = try await DirectLink(to: nodes[chosen.callee].node).exchange(chosen.request)
        traffic.note(reply, to: chosen.request)
    }
}
