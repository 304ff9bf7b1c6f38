package import Ledger
package import Merge

/// Who was invited to write a record, and up to where what they wrote counts. Protocol.md §7.3.
package struct Membership: Equatable, Sendable {
    /// In the order of the invitations' ids.
    package private(set) var invitations: [Invitation] = []

    package init() {}

    package struct Invitation: Equatable, Sendable {
        package let id: OperationID
        package let member: MemberID
        /// For each withdrawal the heads that it accepts; an operation counts if all accept it.
        package fileprivate(set) var withdrawals: [Withdrawal] = []

        package init(id: OperationID, member: MemberID) {
            self.id = id
            self.member = member
        }
    }

    package struct Withdrawal: Equatable, Sendable {
        package let id: OperationID
        package let accepted: [HeadReference]

        package init(id: OperationID, accepted: [HeadReference]) {
            self.id = id
            self.accepted = accepted
        }

        func accepts(_ place: EntryPlace) -> Bool {
            accepted.contains { $0.replica == place.replica && $0.sequence >= place.sequence }
        }
    }

    package mutating func invite(_ id: OperationID, member: MemberID) {
        invitations.append(Invitation(id: id, member: member))
        invitations.sort { $0.id < $1.id }
    }

    package mutating func withdraw(_ withdrawal: Withdrawal, invitation: OperationID) {
        guard let index = invitations.firstIndex(where: { $0.id == invitation }) else { return }
        invitations[index].withdrawals.append(withdrawal)
        invitations[index].withdrawals.sort { $0.id < $1.id }
    }

    /// Whether an operation at `place` by `member` may act under an invitation.
    func permits(_ authority: OperationID, member: MemberID, at place: EntryPlace) -> Bool {
        guard let invitation = invitations.first(where: { $0.id == authority }),
            invitation.member == member
        else { return false }
        return invitation.withdrawals.allSatisfy { $0.accepts(place) }
    }

    /// The invitations that stand: what the screen shows as editors.
    package var open: [Invitation] { invitations.filter(\.withdrawals.isEmpty) }
}
