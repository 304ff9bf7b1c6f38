package import Ledger
package import Merge

/// Drafts as the gate would write them, and as it never would.
extension EntryDraft {
    package static func create(
        _ kind: UInt32, parent: OperationID? = nil, authority: OperationID? = nil
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .create(
                kind: kind, parent: parent.map(DraftReference.held),
                authority: authority.map(DraftReference.held)))
        return draft
    }

    /// A new record with a text in its first field, both in one entry.
    package static func create(
        _ kind: UInt32, title: String, parent: OperationID? = nil
    ) -> EntryDraft {
        var draft = EntryDraft()
        let record = draft.append(
            .create(kind: kind, parent: parent.map(DraftReference.held), authority: nil))
        draft.append(
            .set(
                Assignment(
                    record: record, field: 1, replaces: [], authority: nil, value: .content)),
            contents: [title])
        return draft
    }

    package static func set(
        _ field: UInt32, of record: OperationID, to value: AssignedValue<DraftReference>,
        text: String? = nil, replaces: [OperationID] = [], authority: OperationID? = nil
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .set(
                Assignment(
                    record: .held(record), field: field,
                    replaces: replaces.map(DraftReference.held),
                    authority: authority.map(DraftReference.held), value: value)),
            contents: text.map { [$0] } ?? [])
        return draft
    }

    package static func set(
        _ field: UInt32, of record: OperationID, text: String, replaces: [OperationID] = [],
        authority: OperationID? = nil
    ) -> EntryDraft {
        .set(
            field, of: record, to: .content, text: text, replaces: replaces, authority: authority)
    }

    package static func add(
        _ text: String, to field: UInt32, of record: OperationID, authority: OperationID? = nil
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .add(
                Assignment(
                    record: .held(record), field: field, replaces: [],
                    authority: authority.map(DraftReference.held), value: .content)),
            contents: [text])
        return draft
    }

    package static func remove(
        _ adds: [OperationID], from field: UInt32, of record: OperationID
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .remove(
                record: .held(record), field: field, adds: adds.map(DraftReference.held),
                authority: nil))
        return draft
    }

    /// Changes a text: skips, deletes, inserts, in Unicode scalars of the parents' version.
    package static func edit(
        _ field: UInt32, of record: OperationID, at place: UInt32, delete: UInt32 = 0,
        insert text: String = "", parents: [OperationID], authority: OperationID? = nil
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .edit(
                TextChange(
                    record: .held(record), field: field,
                    parents: parents.map(DraftReference.held),
                    runs: [place, delete, UInt32(text.unicodeScalars.count)],
                    authority: authority.map(DraftReference.held))),
            contents: text.isEmpty ? [] : [text])
        return draft
    }

    package static func invite(_ member: MemberID, to record: OperationID) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(.invite(record: .held(record), member: member))
        return draft
    }

    package static func withdraw(
        _ invitation: OperationID, of record: OperationID, accepting heads: [HeadReference]
    ) -> EntryDraft {
        var draft = EntryDraft()
        draft.append(
            .withdraw(
                record: .held(record), invitation: .held(invitation), acceptedHeads: []))
        draft.list(heads)
        return draft
    }
}
