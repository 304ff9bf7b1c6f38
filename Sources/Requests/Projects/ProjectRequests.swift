internal import Alliance

/// Proposes an improvement project.
package struct NewProject: SharingRequest {
    package typealias Answer = RecordID

    package let values: [String: String]

    package init(values: [String: String]) {
        self.values = values
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The projects of all cities.
package struct ListProjects: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let projects: [ProjectRow]

        package init(projects: [ProjectRow]) {
            self.projects = projects
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first, of one city and in one status where these are given.
package struct PageOfProjects: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let projects: [ProjectRow]
        package let total: Int
        package let page: Int

        package init(projects: [ProjectRow], total: Int, page: Int) {
            self.projects = projects
            self.total = total
            self.page = page
        }
    }

    package let city: String?
    package let status: String?
    /// From 1.
    package let page: Int

    package init(city: String?, status: String?, page: Int) {
        self.city = city
        self.status = status
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.project])) }
}

package struct ProjectRow: Codable, Sendable {
    package let id: String
    package let city: String
    package let title: String?
    package let status: String?
    package let size: String?
    package let ownerSection: String?

    package init(
        id: String, city: String, title: String?, status: String?, size: String?,
        ownerSection: String?
    ) {
        self.id = id
        self.city = city
        self.title = title
        self.status = status
        self.size = size
        self.ownerSection = ownerSection
    }
}

/// A project with its reviews, and what it lacks.
package struct ShowProject: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let city: String
        package let editors: [String]
        package let fields: [String: FieldAnswer]
        package let reviews: [ReviewAnswer]
        package let attention: [Attention]

        package init(
            id: String, city: String, editors: [String], fields: [String: FieldAnswer],
            reviews: [ReviewAnswer], attention: [Attention]
        ) {
            self.id = id
            self.city = city
            self.editors = editors
            self.fields = fields
            self.reviews = reviews
            self.attention = attention
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// Lets other cities write a project.
package struct InviteToProject: SharingRequest {
    package typealias Answer = RecordID

    package let id: String
    package let members: [String]

    package init(id: String, members: [String]) {
        self.id = id
        self.members = members
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Takes invitations back; what was written until then stays.
package struct WithdrawFromProject: SharingRequest {
    package typealias Answer = RecordID

    package let id: String
    package let members: [String]

    package init(id: String, members: [String]) {
        self.id = id
        self.members = members
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
