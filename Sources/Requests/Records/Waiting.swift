internal import Alliance

/// Registers with several values, with what they belong to and whether this city may choose.
package struct ListConflicts: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let conflicts: [RegisterConflict]

        package init(conflicts: [RegisterConflict]) {
            self.conflicts = conflicts
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct RegisterConflict: Codable, Sendable {
    package let record: String
    package let kind: String
    package let field: String
    /// The record below which it stands.
    package let parent: String?
    package let title: String?
    /// Whether what this city writes there has an effect.
    package let settles: Bool

    package init(
        record: String, kind: String, field: String, parent: String?, title: String?,
        settles: Bool
    ) {
        self.record = record
        self.kind = kind
        self.field = field
        self.parent = parent
        self.title = title
        self.settles = settles
    }
}

/// Plans, projects and the like of other cities that this one was invited to write, and did not yet.
package struct ListInvitations: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let invitations: [Invitation]

        package init(invitations: [Invitation]) {
            self.invitations = invitations
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds(SharedKind.thatTakeGuests + [.action])) }
}

package struct Invitation: Codable, Sendable {
    package let id: String
    /// A kind that takes guests, by its name.
    package let kind: String
    package let title: String?
    /// Which city invites.
    package let city: String

    package init(id: String, kind: String, title: String?, city: String) {
        self.id = id
        self.kind = kind
        self.title = title
        self.city = city
    }
}
