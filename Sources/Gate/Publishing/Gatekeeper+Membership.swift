internal import Alliance
internal import Ledger
internal import Merge
internal import Records

extension Gatekeeper {
    /// Invites the members that are not invited yet.
    func invitation(_ id: OperationID, _ members: [MemberID]) async throws -> Intent {
        let record = try await owned(id)
        let open = record.membership.open.map(\.member)
        var intent = Intent(record: id)
        for member in members where member != record.owner && !open.contains(member) {
            intent.draft.append(.invite(record: .held(id), member: member))
            intent.parts.append(
                .init(
                    kind: record.kind, record: id, field: FieldKey.membership,
                    value: .member(member)))
        }
        return intent
    }

    /// Withdraws invitations. What the guests wrote until now, as far as it is folded here, stays.
    func withdrawal(_ id: OperationID, _ members: [MemberID]) async throws -> Intent {
        let record = try await owned(id)
        let open = record.membership.open.filter { members.contains($0.member) }
        guard Set(open.map(\.member)) == Set(members) else { throw GateError.notInvited }
        var intent = Intent(record: id)
        for invitation in open {
            intent.draft.append(
                .withdraw(
                    record: .held(id), invitation: .held(invitation.id), acceptedHeads: []))
            intent.parts.append(
                .init(
                    kind: record.kind, record: id, field: FieldKey.membership,
                    value: .member(invitation.member), isRemoval: true))
        }
        intent.draft.list(try await chronicle.foldedHeads(of: Set(members)))
        return intent
    }

    private func owned(_ id: OperationID) async throws -> SharedRecord {
        let record = try await existing(id)
        guard record.kind.rules.takesGuests else { throw GateError.badValue }
        guard record.owner == member else { throw GateError.notPermitted }
        return record
    }
}
