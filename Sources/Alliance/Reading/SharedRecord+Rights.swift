package import Ledger
package import Records

/// Who may write a record as it stands here: ``WritingRight``, with the invitations that are held.
extension SharedRecord {
    /// By what right a member writes a field of the record.
    package func right(of member: MemberID, to field: FieldRule) -> WritingRight {
        field.writers.right(of: member, owner: owner, parentOwner: record.parentOwner)
    }

    /// Whether what a member writes in a field now has an effect.
    ///
    /// - Parameter whole: the record whose invitations count, from ``AllianceReader/whole(of:)``.
    package func admits(_ member: MemberID, to field: FieldRule, whole: SharedRecord?) -> Bool {
        right(of: member, to: field).holds(
            for: member, in: whole?.membership ?? Membership())
    }

    /// Who writes the fields that are open to editors: the owner, then the members that are invited.
    package var editors: [MemberID] { [owner] + membership.open.map(\.member) }
}

extension SharedKind {
    /// Whether a member may create a record of the kind now, below `parent` if it is to have one.
    package func admits(creationBy member: MemberID, below parent: SharedRecord?) -> Bool {
        rules.creators.right(of: member, parentOwner: parent?.owner).holds(
            for: member, in: parent?.membership ?? Membership())
    }
}

extension AllianceReader {
    /// The record whose invitations count for another one: a part's parent, else the record itself.
    package func whole(of record: SharedRecord) async throws -> SharedRecord? {
        guard record.kind.rules.isPart, let parent = record.record.parent else { return record }
        return try await self.record(parent)
    }
}
