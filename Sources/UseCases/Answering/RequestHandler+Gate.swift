package import Accounts
internal import Gate
internal import Ledger
internal import Records
internal import Requests
internal import Staff

/// In whose name the caller writes. There is one way to a gate, and it asks who is calling: a login of
/// the city never gets an adviser's gate, an adviser's login never the city's.
extension RequestHandler {
    func gate(_ call: Call) async throws -> Gatekeeper {
        switch try call.caller.role {
        case .adviser:
            guard let replica = try await ownHostedReplica(call) else {
                throw NodeError.adviserUnbound()
            }
            let root = await chronicle.trust.roots[replica.member]
            guard root == replica.birth.delegation.rootKey else {
                throw NodeError.adviserStopped()
            }
            return replica.gate
        case .observer: throw NodeError.roleRefused(.writersAndAdvisers)
        case .person, .sectionChief, .manager, .generalAffairsChief, .administrator:
            throw NodeError.roleRefused(.writers)
        case .member, .personnel, nil: return parts.cityGate
        }
    }

    /// As which member the caller's texts are shared, and whether they can be; for forms to say so.
    func speaker(_ call: Call) async throws -> Speaker {
        guard try call.caller.role == .adviser else {
            return Speaker(member: member.text, name: name(of: member, call))
        }
        guard let replica = try await ownHostedReplica(call),
            await chronicle.trust.roots[replica.member] == replica.birth.delegation.rootKey
        else { return Speaker(member: nil, name: "") }
        let id = replica.member
        return Speaker(member: id.text, name: name(of: id, call))
    }

    /// The replica that the caller's login is bound to, if it can be written in.
    private func ownHostedReplica(_ call: Call) async throws -> HostedReplica? {
        guard let id = call.caller.accountID else { return nil }
        return try await hostedReplica(of: id)
    }

    package func hostedReplica(of account: AccountID) async throws -> HostedReplica? {
        guard let bound = try await node.accounts().replica(of: account) else { return nil }
        return parts.hosted.all.first { $0.id == bound }
    }

    /// Who acts in the staff records: the post that was named, else the one bound to the account.
    func acting(_ call: Call) async throws -> Acting {
        let post: ActingPost
        if let named = call.caller.post {
            post = try ActingPost(reading: named)
        } else if let bound = try await staff.post(ofAccount: call.caller.account) {
            post = bound
        } else {
            throw NodeError.noPost()
        }
        return Acting(post: post, account: call.caller.account, seconds: call.seconds)
    }
}
