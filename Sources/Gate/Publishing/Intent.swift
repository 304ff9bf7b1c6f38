internal import Ledger
internal import Merge

/// An edit that is permitted and encoded, with every text in it that screening must see.
struct Intent {
    var draft = EntryDraft()
    /// The record that the edit is about; nil for a new one.
    var record: OperationID?
    var leaves: [Leaf] = []

    /// Adds another edit's operations; its references to its own operations move along.
    mutating func append(_ other: Intent) {
        let offset = UInt32(truncatingIfNeeded: draft.operations.count)
        for (operation, contents) in zip(other.draft.operations, other.draft.contents) {
            draft.append(
                operation.mapReferences { reference in
                    guard case .here(let index) = reference else { return reference }
                    return .here(index + offset)
                }, contents: contents)
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
