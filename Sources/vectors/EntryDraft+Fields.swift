internal import Ledger
internal import Merge

extension EntryDraft {
    /// Sets a register to a text.
    mutating func set(
        _ record: DraftReference, _ field: UInt32, _ text: String, replaces: [OperationID] = [],
        authority: OperationID? = nil
    ) {
        append(
            .set(
                Assignment(
                    record: record, field: field, replaces: replaces.map(DraftReference.held),
                    authority: authority.map(DraftReference.held), value: .content)),
            contents: [text])
    }

    /// Changes a text; `inserted` is what all runs insert.
    mutating func edit(
        _ record: DraftReference, _ field: UInt32, parents: [OperationID], _ runs: [UInt32],
        _ inserted: String, authority: OperationID? = nil
    ) {
        append(
            .edit(
                TextChange(
                    record: record, field: field, parents: parents.map(DraftReference.held),
                    runs: runs, authority: authority.map(DraftReference.held))),
            contents: [inserted])
    }
}
