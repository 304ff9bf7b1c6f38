internal import Accounts
internal import Gate
internal import Ledger
internal import Records
internal import Requests
internal import Staff
internal import UseCases

/// In whose name the caller writes. There is one way to a gate, and it asks who is calling: a login of
/// the city never gets an adviser's gate, an adviser's login never the city's.
extension LocalNode {
    /// The gate of whoever calls.
    var gate: Gatekeeper {
        get async throws {
            switch try Caller.current.role {
            case .adviser:
                guard let replica = try await ownHostedReplica() else {
                    throw NodeError.adviserUnbound()
                }
                let root = await chronicle.trust.roots[replica.member]
                guard root == replica.birth.delegation.rootKey else {
                    throw NodeError.adviserStopped()
                }
                return replica.gate
            case .observer: throw NodeError.guestRefused()
            default: return cityGate
            }
        }
    }

    /// The replica that the caller's login is bound to, if it can be written in.
    private func ownHostedReplica() async throws -> HostedReplica? {
        guard let id = Caller.current.accountID else { return nil }
        return try await handler.hostedReplica(of: id)
    }
}
