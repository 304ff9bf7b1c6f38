/// A comment on a record, or on a passage of one of its texts.
package struct AddComment: SharingRequest {
    package typealias Answer = RecordID

    package let record: String
    package let text: String
    /// nil: the record as a whole.
    package let field: String?
    /// nil: the field as a whole.
    package let quote: String?
    /// The town outside the alliance whose words these are.
    package let source: String?

    package init(record: String, text: String, field: String?, quote: String?, source: String?) {
        self.record = record
        self.text = text
        self.field = field
        self.quote = quote
        self.source = source
    }

    package var askers: Askers { .writersAndAdvisers }
    package var nature: RequestNature { .changes }
}

/// The comments on a record, oldest first.
package struct ListComments: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let comments: [CommentRow]

        package init(comments: [CommentRow]) {
            self.comments = comments
        }
    }

    package let record: String

    package init(record: String) {
        self.record = record
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(record)) }
}

/// A comment; what it says of its passage is what ``PassageAnswer`` says.
package struct CommentRow: Codable, Sendable {
    package let id: String
    package let city: String
    /// `2026-11-20T02:15:00Z`.
    package let at: String
    /// nil: erased.
    package let text: String?
    package let source: String?
    package let field: String?
    package let quote: String?
    package let anchor: String?

    package init(
        id: String, city: String, at: String, text: String?, source: String?,
        passage: PassageAnswer
    ) {
        self.id = id
        self.city = city
        self.at = at
        self.text = text
        self.source = source
        field = passage.field
        quote = passage.quote
        anchor = passage.anchor
    }
}
