/// A change of a plan or an action, which may say which advice it answers.
package protocol AnsweringChange: SharingRequest {
    /// The advice, by its id; nil where the change answers none.
    var answers: String? { get set }
}

/// A register of a record of the named kind; also settles two candidates.
package struct SetField: AnsweringChange {
    package typealias Answer = RecordID

    package let kind: String
    package let id: String
    package let field: String
    package let value: String
    /// The advice that a change of a plan or an action answers.
    package var answers: String?

    package init(kind: String, id: String, field: String, value: String, answers: String? = nil) {
        self.kind = kind
        self.id = id
        self.field = field
        self.value = value
        self.answers = answers
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Several registers in one entry: all or none. `id` is checked to be of the named kind.
package struct ChangeFields: AnsweringChange {
    package typealias Answer = RecordID

    package let kind: String
    package let id: String
    package let values: [String: String]
    package var answers: String?

    package init(kind: String, id: String, values: [String: String], answers: String? = nil) {
        self.kind = kind
        self.id = id
        self.values = values
        self.answers = answers
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// A text as a whole, with the version from which it was made; nil: from the newest.
package struct EditText: AnsweringChange {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let version: String

        package init(id: String, version: String) {
            self.id = id
            self.version = version
        }
    }

    package let kind: String
    package let id: String
    package let field: String
    package let text: String
    package let base: String?
    package var answers: String?

    package init(
        kind: String, id: String, field: String, text: String, base: String?,
        answers: String? = nil
    ) {
        self.kind = kind
        self.id = id
        self.field = field
        self.text = text
        self.base = base
        self.answers = answers
    }

    /// Advisers take notes at meetings.
    package var askers: Askers {
        (kind == "meeting" && field == "minutes") || (kind == "dialogue_round" && field == "notes")
            ? .writersAndAdvisers : .writers
    }

    package var nature: RequestNature { .changes }
}
