/// A request that shares something and does nothing else, so that it can be looked at first what it would share.
package protocol SharingRequest: NodeRequest {}

/// What a request would share if it were asked now, and what would keep that here; nothing is written.
package struct Preview<Asked: SharingRequest>: NodeRequest {
    package typealias Answer = SharingPreview

    package let request: Asked

    package init(_ request: Asked) {
        self.request = request
    }

    package var askers: Askers { request.askers }
    package var nature: RequestNature { .reads(nil) }
}

/// What leaves, field by field, as people read it, and what is wrong with it. Publishing is decided from the
/// same; see `EditPreview`.
package struct SharingPreview: Codable, Sendable {
    /// Empty where nothing would change.
    package let parts: [Part]
    /// What the rules of the kinds refuse, in the order in which people should hear of it.
    package let problems: [FieldProblem]
    /// Names what was looked at: the same for the same act.
    package let sign: String

    package init(parts: [Part], problems: [FieldProblem], sign: String) {
        self.parts = parts
        self.problems = problems
        self.sign = sign
    }

    package struct Part: Codable, Sendable {
        /// What the kind of record is called, in the language of the call.
        package let kind: String
        /// Names the record: the same for all of its fields, and for no other record's.
        package let about: String
        /// The name of the field; nil for invitations.
        package let field: String?
        /// What it is called, in the language of the call.
        package let title: String
        /// What is taken away instead: an element, an invitation.
        package let isRemoval: Bool
        /// At least one. Several where the place of the words among those of others is known only once they
        /// are written.
        package let readings: [Reading]

        package init(
            kind: String, about: String, field: String?, title: String, isRemoval: Bool,
            readings: [Reading]
        ) {
            self.kind = kind
            self.about = about
            self.field = field
            self.title = title
            self.isRemoval = isRemoval
            self.readings = readings
        }
    }

    /// What people may read afterwards, and what in it seems to concern a person.
    package struct Reading: Codable, Sendable {
        package let text: String
        package let passages: [ScreenedPassage]
        /// What is another than before; empty where nothing was written before.
        package let differences: [TextPiece]

        package init(text: String, passages: [ScreenedPassage], differences: [TextPiece]) {
            self.text = text
            self.passages = passages
            self.differences = differences
        }
    }

    /// A rule of a kind that does not hold, for a form.
    package struct FieldProblem: Codable, Sendable {
        package let code: String
        package let field: String
        /// What stands beside the field, in the language of the call.
        package let words: String

        package init(code: String, field: String, words: String) {
            self.code = code
            self.field = field
            self.words = words
        }
    }

    /// The words that keep it here until somebody gives a reason, each once.
    package var heldWords: [String] { words(isHeld: true) }

    /// Those that are only shown.
    package var shownWords: [String] { words(isHeld: false) }

    private func words(isHeld: Bool) -> [String] {
        ScreenedPassage.words(
            parts.flatMap(\.readings).flatMap(\.passages).filter { $0.isHeld == isHeld })
    }
}

/// A piece of a text that is in both of two versions, or in one of them.
package struct TextPiece: Codable, Sendable {
    package enum Kind: String, Codable, Sendable { case same, removed, added }

    package let kind: Kind
    package let text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
