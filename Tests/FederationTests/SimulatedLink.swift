import Sync
import TestSupport

/// One call's line through the network.
struct SimulatedLink: SyncLink {
    let network: SimulatedNetwork
    let caller: Int
    let callee: Int
    let inner: DirectLink

    func exchange(_ request: SyncRequest) async throws -> [UInt8]? {
        network.traffic.note(request)
        switch network.fate(from: caller, to: callee) {
        case .lost: throw LostMessage()
        case .delayed:
            network.keep(request, for: callee)
            throw LostMessage()
        case .answerLost:
            network.traffic.note(try await inner.exchange(request), to: request)
            throw LostMessage()
        case .repeated:
            network.traffic.note(try await inner.exchange(request), to: request)
            fallthrough
        case .delivered:
            let reply = try await inner.exchange(request)
            network.traffic.note(reply, to: request)
            return reply
        }
    }
}
