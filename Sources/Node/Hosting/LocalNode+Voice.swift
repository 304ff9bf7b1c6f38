internal import Accounts
internal import Gate
internal import Ledger
internal import Records
package import Requests
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

    /// As which member the caller's texts are shared, and whether they can be; for forms to say so.
    package var voice: Speaker {
        get async throws {
            guard try Caller.current.role == .adviser else {
                return Speaker(member: member.text, name: descriptor.nameJapanese)
            }
            guard let replica = try await ownHostedReplica(),
                await chronicle.trust.roots[replica.member] == replica.birth.delegation.rootKey
            else { return Speaker(member: nil, name: "") }
            let id = replica.member
            return Speaker(
                member: id.text, name: peers[id]?.descriptor.nameJapanese ?? id.text)
        }
    }

    /// The replica that the caller's login is bound to, if it can be written in.
    private func ownHostedReplica() async throws -> HostedReplica? {
        guard let id = Caller.current.accountID else { return nil }
        return try await hostedReplica(of: id)
    }

    func hostedReplica(of account: AccountID) async throws -> HostedReplica? {
        guard let bound = try await openAccounts().replica(of: account) else { return nil }
        return hostedReplicas.first { $0.id == bound }
    }
}
