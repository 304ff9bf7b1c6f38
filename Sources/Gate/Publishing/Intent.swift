internal import Ledger
internal import Merge

/// An edit that is permitted and encoded, with every text in it that screening must see.
struct Intent {
    var draft = EntryDraft()
    /// The record that the edit is about; nil for a new one.
    var record: OperationID?
    var leaves: [Leaf] = []

    /// A free text, and what the shared state already said in its place.
    struct Leaf {
        var before = ""
        let after: String
    }
}
