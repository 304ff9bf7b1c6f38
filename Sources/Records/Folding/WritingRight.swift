package import Ledger
package import Merge

/// By what right a member writes a field or creates a record. Protocol.md §7.3.
///
/// The one answer to that question: folding asks it of what arrives, the gate of what shall leave, and
/// commands and pages before they offer to write. It reads only who asks and whose the record and its parent
/// are; whether an invitation stands is asked of the ``Membership`` of the whole.
package enum WritingRight: Equatable, Sendable {
    /// Whatever is invited or withdrawn.
    case always
    /// As long as the member acts under an invitation to the whole: to the record itself, or, for a part and
    /// for what begins as one, to its parent.
    case underInvitation
    case never

    /// Whether the member may write now; `membership` is that of the whole.
    package func holds(for member: MemberID, in membership: Membership) -> Bool {
        switch self {
        case .always: true
        case .underInvitation: membership.invitation(of: member) != nil
        case .never: false
        }
    }
}

extension Writers {
    /// By what right `member` writes a field of a record of `owner`, below one of `parentOwner`.
    package func right(
        of member: MemberID, owner: MemberID, parentOwner: MemberID?
    ) -> WritingRight {
        switch self {
        case .anyMember: .always
        case .owner: member == owner ? .always : .never
        case .ownerOfParent: member == parentOwner ? .always : .never
        case .editors: member == owner ? .always : .underInvitation
        }
    }
}

extension Creators {
    /// By what right `member` creates a record, below one of `parentOwner`.
    package func right(of member: MemberID, parentOwner: MemberID?) -> WritingRight {
        switch self {
        case .anyMember: .always
        case .cities: member.isCity ? .always : .never
        case .editorsOfParent: member == parentOwner ? .always : .underInvitation
        }
    }
}

extension Membership {
    /// The invitation under which a member acts now: the first of those that stand.
    package func invitation(of member: MemberID) -> OperationID? {
        open.first { $0.member == member }?.id
    }
}
