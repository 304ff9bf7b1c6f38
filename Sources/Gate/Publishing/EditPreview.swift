package import Alliance
package import Merge

/// What edits would share, looked at before they do: every field as it leaves, what screening finds in it,
/// and what the rules of the kinds say. Publishing is decided from the same value, so what was looked at and
/// what is done cannot differ, but for what others write meanwhile.
package struct EditPreview: Sendable {
    /// Empty where the edits change nothing.
    package let parts: [Part]
    /// What the rules of the kinds refuse, in the order in which people should hear of it.
    package let problems: [Problem]

    /// One field.
    package struct Part: Sendable {
        package let kind: SharedKind
        /// nil for a new record.
        package let record: OperationID?
        /// Which of the new records it is about, from 1; nil for one that exists.
        package let begun: Int?
        /// The field's number; that of the membership for invitations.
        package let field: UInt32
        package let value: FieldValue
        /// What is taken away instead: an element, an invitation.
        package let isRemoval: Bool
        /// Empty where nothing is typed freely. Several where the place of the words among those of others is
        /// known only once they are written.
        package let readings: [Reading]
        /// What a reference points at; nil for every other value.
        package let target: Target?

        /// What the field is called; nil for invitations.
        package var declaration: FieldDeclaration? { kind.declaration.field(field) }
    }

    package enum Target: Sendable {
        /// Of the record below which the new one stands.
        case passage(ShareableEdit.Passage, of: SharedKind)
        case version(of: OperationID)
    }

    /// What people may read in a field afterwards, and what screening finds in it that was not there before.
    package struct Reading: Sendable {
        /// What the shared state says in its place; empty for what is new.
        package let before: String
        package let text: String
        /// In the order of the text.
        package let hits: [ScreeningHit]
    }

    /// Everything that screening finds, each hit once.
    package var hits: [ScreeningHit] {
        var found: [ScreeningHit] = []
        for hit in parts.flatMap(\.readings).flatMap(\.hits) where !found.contains(hit) {
            found.append(hit)
        }
        return found
    }

    /// What keeps the edits here until somebody gives a reason.
    package var held: [ScreeningHit] { hits.filter { $0.level == .hold } }

    /// What is only shown.
    package var warned: [ScreeningHit] { hits.filter { $0.level == .warn } }
}

extension EditPreview {
    init(_ parts: [Intent.Part], screen: Screen, problems: [Problem]) {
        self.parts = parts.map { part in
            Part(
                kind: part.kind, record: part.record, begun: part.begun, field: part.field,
                value: part.value,
                isRemoval: part.isRemoval,
                readings: part.leaves.map { leaf in
                    Reading(
                        before: leaf.before, text: leaf.after,
                        hits: NewHits(screen, before: leaf.before, after: leaf.after).hits)
                }, target: part.target)
        }
        self.problems = problems
    }
}
