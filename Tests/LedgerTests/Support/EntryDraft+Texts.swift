internal import Ledger

extension EntryDraft {
    /// A new record with one text in field 1 for each of these, all in one entry.
    static func record(_ texts: [String]) -> EntryDraft {
        var draft = EntryDraft()
        let record = draft.append(.create(kind: 1, parent: nil, authority: nil))
        for text in texts {
            draft.append(
                .set(
                    Assignment(
                        record: record, field: 1, replaces: [], authority: nil, value: .content)),
                contents: [text])
        }
        return draft
    }
}
