internal import Alliance

/// Begins a plan, as a draft.
package struct NewPlan: SharingRequest {
    package typealias Answer = RecordID

    package let title: String

    package init(title: String) {
        self.title = title
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// The plans of all cities.
package struct ListPlans: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let plans: [PlanRow]

        package init(plans: [PlanRow]) {
            self.plans = plans
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first, of one city and in one status where these are given.
package struct PageOfPlans: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let plans: [PlanRow]
        package let total: Int
        package let page: Int

        package init(plans: [PlanRow], total: Int, page: Int) {
            self.plans = plans
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
    package var nature: RequestNature { .reads(.kinds([.plan])) }
}

package struct PlanRow: Codable, Sendable {
    package let id: String
    package let city: String
    package let title: String?
    package let status: String?

    package init(id: String, city: String, title: String?, status: String?) {
        self.id = id
        self.city = city
        self.title = title
        self.status = status
    }
}

/// A plan with its actions.
package struct ShowPlan: NodeRequest {
    package struct Answer: Codable, Sendable {
        package struct Action: Codable, Sendable {
            package let id: String
            package let fields: [String: FieldAnswer]

            package init(id: String, fields: [String: FieldAnswer]) {
                self.id = id
                self.fields = fields
            }
        }

        package let id: String
        package let city: String
        /// Who may write it, the owner first.
        package let editors: [String]
        package let fields: [String: FieldAnswer]
        package let actions: [Action]

        package init(
            id: String, city: String, editors: [String], fields: [String: FieldAnswer],
            actions: [Action]
        ) {
            self.id = id
            self.city = city
            self.editors = editors
            self.fields = fields
            self.actions = actions
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// Adds an action to a plan.
package struct AddAction: AnsweringChange {
    package typealias Answer = RecordID

    package let plan: String
    package let values: [String: String]
    package var answers: String?

    package init(plan: String, values: [String: String], answers: String? = nil) {
        self.plan = plan
        self.values = values
        self.answers = answers
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Lets other cities write a plan.
package struct InviteToPlan: SharingRequest {
    package typealias Answer = RecordID

    package let id: String
    package let members: [String]

    package init(id: String, members: [String]) {
        self.id = id
        self.members = members
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Takes invitations back; what was written until then stays.
package struct WithdrawFromPlan: SharingRequest {
    package typealias Answer = RecordID

    package let id: String
    package let members: [String]

    package init(id: String, members: [String]) {
        self.id = id
        self.members = members
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}
