internal import Ledger
internal import Merge

/// An edit that is permitted and encoded, with every text in it that screening must see.
struct Intent {
    var draft = EntryDraft()
    /// The record that the edit is about; nil for a new one.
    var record: OperationID?
    var leaves: [Leaf] = []

    /// Adds another edit's operations. Only drafts without `here` references may follow another.
    mutating func append(_ other: Intent) {
        if draft.operations.isEmpty {
            self = other
            return
        }
        for (operation, contents) in zip(other.draft.operations, other.draft.contents) {
            draft.append(operation, contents: contents)
        }
        draft.list(other.draft.extraHeads)
        record = record ?? other.record
        leaves += other.leaves
    }

    /// A free text, and what the shared state already said in its place.
    struct Leaf {
        var before = ""
        let after: String
    }
}
