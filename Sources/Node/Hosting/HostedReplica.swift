internal import Gate
internal import Ledger

/// A hosted replica that can be written in: the only holder of its writing key is its own gate.
struct HostedReplica {
    let id: String
    let birth: Birth
    let gate: Gatekeeper

    var member: MemberID { birth.member }
}
