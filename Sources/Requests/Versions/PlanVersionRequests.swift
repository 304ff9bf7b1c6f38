/// Gives a name to the version of a plan that is held when it leaves.
package struct NamePlanVersion: SharingRequest {
    package typealias Answer = RecordID

    package let plan: String
    package let name: String

    package init(plan: String, name: String) {
        self.plan = plan
        self.name = name
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// The named versions of a plan, oldest first.
package struct ListPlanVersions: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let versions: [NamedVersion]

        package init(id: String, versions: [NamedVersion]) {
            self.id = id
            self.versions = versions
        }
    }

    package let plan: String

    package init(plan: String) {
        self.plan = plan
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct NamedVersion: Codable, Sendable {
    package let id: String
    package let name: String?
    /// Who named it, and when.
    package let city: String
    package let at: String
    /// How many changes it has.
    package let changes: Int
    /// When and where the newest of them was made.
    package let lastAt: String?
    package let lastCity: String?
    /// Whether it is what is held here.
    package let current: Bool

    package init(
        id: String, name: String?, city: String, at: String, changes: Int, lastAt: String?,
        lastCity: String?, current: Bool
    ) {
        self.id = id
        self.name = name
        self.city = city
        self.at = at
        self.changes = changes
        self.lastAt = lastAt
        self.lastCity = lastCity
        self.current = current
    }
}

/// Two versions of a plan side by side, with its actions. `now` is what is held here, `start` what was
/// before the first word, and anything else the id of a named version or of one that a city had at a
/// meeting.
package struct ComparePlanVersions: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        /// Fields that are the same are left out.
        package let differences: [VersionDifference]

        package init(id: String, differences: [VersionDifference]) {
            self.id = id
            self.differences = differences
        }
    }

    package let plan: String
    package let from: String
    package let to: String

    package init(plan: String, from: String, to: String) {
        self.plan = plan
        self.from = from
        self.to = to
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// What differs in a field of a plan or of one of its actions.
package struct VersionDifference: Codable, Sendable {
    /// Of the plan or the action.
    package let record: String
    package let kind: String
    package let title: String?
    package let field: String
    /// Of registers the values are whole pieces.
    package let changes: [TextPiece]

    package init(record: String, kind: String, title: String?, field: String, changes: [TextPiece])
    {
        self.record = record
        self.kind = kind
        self.title = title
        self.field = field
        self.changes = changes
    }
}

/// A text as it was at a version, for a form that comes back and began from an older one.
package struct TextAtVersion: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil where that version is not known here.
        package let text: String?

        package init(text: String?) {
            self.text = text
        }
    }

    package let record: String
    package let field: String
    package let version: String

    package init(record: String, field: String, version: String) {
        self.record = record
        self.field = field
        self.version = version
    }

    package var askers: Askers { .writersAndAdvisers }
    package var nature: RequestNature { .reads(nil) }
}
