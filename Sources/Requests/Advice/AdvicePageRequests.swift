internal import Alliance

/// How far the answer to advice is.
package enum AdviceState: String, CaseIterable, Codable, Sendable {
    case open, considering
    /// Adopted or declined.
    case answered
}

/// A part of the list, newest first, in one state, on plans of one city or on one plan where these are
/// given.
package struct PageOfAdvice: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let advice: [AdviceRow]
        package let total: Int
        package let page: Int

        package init(advice: [AdviceRow], total: Int, page: Int) {
            self.advice = advice
            self.total = total
            self.page = page
        }
    }

    package let state: AdviceState?
    package let city: String?
    package let plan: String?
    /// From 1.
    package let page: Int

    package init(
        state: AdviceState? = nil, city: String? = nil, plan: String? = nil, page: Int = 1
    ) {
        self.state = state
        self.city = city
        self.plan = plan
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature {
        .reads(plan.map { .record($0) } ?? .kinds([.advice, .plan]))
    }
}

/// One piece of advice.
package struct ShowAdvice: NodeRequest {
    package typealias Answer = AdviceRow

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.advice, .plan])) }
}

/// Advice on this city's plans that is to be looked at again on or before a day, the nearest day first.
package struct ListAdviceDue: NodeRequest {
    package typealias Answer = PageOfAdvice.Answer

    /// `2026-11-20`.
    package let day: String

    package init(day: String) {
        self.day = day
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.advice, .plan])) }
}

/// Advice as pages show it, with the plan that it is on.
package struct AdviceRow: Codable, Sendable {
    package let id: String
    package let city: String
    /// `2026-11-20T02:15:00Z`.
    package let at: String
    package let plan: String?
    package let planCity: String?
    package let planTitle: String?
    /// nil: erased.
    package let text: String?
    package let decision: String?
    package let reason: String?
    package let followUp: String?
    package let passage: PassageAnswer

    package init(
        id: String, city: String, at: String, plan: String?, planCity: String?,
        planTitle: String?, text: String?, decision: String?, reason: String?,
        followUp: String?, passage: PassageAnswer
    ) {
        self.id = id
        self.city = city
        self.at = at
        self.plan = plan
        self.planCity = planCity
        self.planTitle = planTitle
        self.text = text
        self.decision = decision
        self.reason = reason
        self.followUp = followUp
        self.passage = passage
    }
}
