/// Everything that was ever done to a plan's fields and to those of its actions, oldest first as it was
/// folded here.
package struct ShowPlanHistory: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let history: [PlanChange]

        package init(id: String, history: [PlanChange]) {
            self.id = id
            self.history = history
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// What one edit did to one field.
package struct PlanChange: Codable, Sendable {
    package let version: String
    package let city: String
    package let field: String
    package let at: String
    /// What a register was set to; nil of texts, and where it was erased.
    package let value: AnswerValue?
    /// What was written into a text; nil where it was erased or where nothing was.
    package let inserted: String?
    /// How many Unicode scalars of a text went.
    package let deleted: Int
    /// Of an action of the plan; nil for the plan's own fields.
    package let action: String?
    /// In which it was done, where the change says so.
    package let role: String?
    /// The advice that the change says it answers.
    package let answers: String?

    package init(
        version: String, city: String, field: String, at: String, value: AnswerValue?,
        inserted: String?, deleted: Int, action: String?, role: String?, answers: String?
    ) {
        self.version = version
        self.city = city
        self.field = field
        self.at = at
        self.value = value
        self.inserted = inserted
        self.deleted = deleted
        self.action = action
        self.role = role
        self.answers = answers
    }
}

/// What changed in a plan's texts from one version to another; a version is that of one edit. Without
/// versions, what the newest edit of each text changed.
package struct ShowPlanChanges: NodeRequest {
    package struct Answer: Codable, Sendable {
        package struct Field: Codable, Sendable {
            package let field: String
            package let changes: [TextPiece]

            package init(field: String, changes: [TextPiece]) {
                self.field = field
                self.changes = changes
            }
        }

        package let id: String
        /// Texts that are the same are left out.
        package let differences: [Field]

        package init(id: String, differences: [Field]) {
            self.id = id
            self.differences = differences
        }
    }

    package let id: String
    package let from: String?
    package let to: String?

    package init(id: String, from: String?, to: String?) {
        self.id = id
        self.from = from
        self.to = to
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}
