/// Says which versions of these plans are held here before or after a meeting, as one entry; of all plans
/// that are under way, where none is named.
package struct KeepVersions: SharingRequest {
    package struct Answer: Codable, Sendable {
        /// The first of what was written.
        package let id: String
        package let count: Int

        package init(id: String, count: Int) {
            self.id = id
            self.count = count
        }
    }

    package let meeting: String
    /// `before` or `after`.
    package let moment: String
    package let plans: [String]

    package init(meeting: String, moment: String, plans: [String]) {
        self.meeting = meeting
        self.moment = moment
        self.plans = plans
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Which version of which plan each city had before a meeting, and after it.
package struct ShowKeptVersions: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let plans: [PlanAtMeeting]

        package init(id: String, plans: [PlanAtMeeting]) {
            self.id = id
            self.plans = plans
        }
    }

    package let meeting: String

    package init(meeting: String) {
        self.meeting = meeting
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct PlanAtMeeting: Codable, Sendable {
    package let id: String
    package let title: String?
    package let city: String
    /// By city.
    package let holdings: [HeldVersions]

    package init(id: String, title: String?, city: String, holdings: [HeldVersions]) {
        self.id = id
        self.title = title
        self.city = city
        self.holdings = holdings
    }
}

/// One city's word about one plan.
package struct HeldVersions: Codable, Sendable {
    package let city: String
    package let before: KeptVersion?
    package let after: KeptVersion?
    /// The fields that the two differ in; `actions` stands for those of all actions.
    package let changed: [String]

    package init(city: String, before: KeptVersion?, after: KeptVersion?, changed: [String]) {
        self.city = city
        self.before = before
        self.after = after
        self.changed = changed
    }
}

/// A version that a city had.
package struct KeptVersion: Codable, Sendable {
    package let id: String
    /// When the city said so.
    package let at: String
    /// Where somebody gave that version a name.
    package let name: String?
    /// How many changes it has.
    package let changes: Int
    /// When and where the newest of them was made.
    package let lastAt: String?
    package let lastCity: String?
    /// Whether it is what is held here.
    package let current: Bool

    package init(
        id: String, at: String, name: String?, changes: Int, lastAt: String?, lastCity: String?,
        current: Bool
    ) {
        self.id = id
        self.at = at
        self.name = name
        self.changes = changes
        self.lastAt = lastAt
        self.lastCity = lastCity
        self.current = current
    }
}
