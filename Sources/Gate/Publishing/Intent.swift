internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// An edit that is permitted and encoded, with what it says: for the rules of its kind, for screening, and
/// for whoever looks at it before it leaves.
struct Intent {
    var draft = EntryDraft()
    /// The record that the edit is about; nil for a new one.
    var record: OperationID?
    var parts: [Part] = []
    private(set) var changes: [Change] = []
    /// How many records begin in it.
    private(set) var begun = 0

    /// One field as it leaves.
    struct Part {
        let kind: SharedKind
        /// nil for a new record.
        let record: OperationID?
        /// Which of the new records it is about, from 1; nil for one that exists.
        var begun: Int?
        /// ``FieldKey/membership`` for invitations.
        let field: UInt32
        let value: FieldValue
        /// What is taken away instead: an element, an invitation.
        var isRemoval = false
        var leaves: [Leaf] = []
        /// What a reference points at.
        var target: EditPreview.Target?
    }

    /// A free text, and what the shared state already said in its place.
    struct Leaf {
        var before = ""
        let after: String
    }

    /// What is done to one record, as its kind's rules judge it.
    struct Change {
        let kind: SharedKind
        let record: OperationID?
        let before: FieldValues?
        /// What the record says below which it stands, where the rules of the kind read that.
        var above: FieldValues?
        /// The record below which it stands; nil where that begins in the same act.
        var parent: OperationID?
        var values = FieldValues()
        /// Elements that come and go, in the order in which they do.
        var elements: [(field: UInt32, text: String, isRemoval: Bool)] = []

        /// The fields that are written, with sets as they are then.
        var written: FieldValues {
            var written = values
            for (field, text, isRemoval) in elements {
                let known = written[field] == nil ? before ?? written : written
                let others = known.elements(field).filter { !$0.utf8.elementsEqual(text.utf8) }
                written[field] = .elements(isRemoval ? others : others + [text])
            }
            return written
        }
    }

    init(record: OperationID? = nil) { self.record = record }

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
        parts += other.parts.map { part in
            var part = part
            part.begun = part.begun.map { $0 + begun }
            return part
        }
        begun += other.begun
        for change in other.changes { judge(change) }
    }

    /// Has a change judged, together with what else is done to the same record.
    mutating func judge(_ change: Change) {
        let known = changes.firstIndex { $0.record != nil && $0.record == change.record }
        guard let known else { return changes.append(change) }
        changes[known].values = changes[known].values.overwritten(by: change.values)
        changes[known].elements += change.elements
    }

    /// Another record begins; what is added from now on is about it.
    mutating func begin() { begun += 1 }

    /// The changes, each below its parent as the same act leaves it: who moves a meeting to the morning may
    /// write at once who left it at noon.
    var judged: [Change] {
        changes.map { change in
            guard let above = change.above, let parent = change.parent,
                let written = changes.first(where: { $0.record == parent })?.written
            else { return change }
            var change = change
            change.above = above.overwritten(by: written)
            return change
        }
    }

    /// Has one field of a record that exists judged.
    mutating func judge(
        _ record: SharedRecord, below above: FieldValues?, _ field: UInt32, _ value: FieldValue
    ) {
        judge(
            Change(
                kind: record.kind, record: record.id, before: record.fieldValues, above: above,
                parent: record.record.parent, values: FieldValues([field: value])))
    }

    /// Has an element of a set judged that comes or goes.
    mutating func judge(
        _ record: SharedRecord, below above: FieldValues?, _ field: UInt32, _ element: String,
        isRemoval: Bool = false
    ) {
        judge(
            Change(
                kind: record.kind, record: record.id, before: record.fieldValues, above: above,
                parent: record.record.parent, elements: [(field, element, isRemoval)]))
    }
}
