/// Advice on a plan, or on a passage of one of its texts.
package struct GiveAdvice: SharingRequest {
    package typealias Answer = RecordID

    package let plan: String
    package let text: String
    /// nil: the plan as a whole.
    package let field: String?
    /// nil: the field as a whole.
    package let quote: String?

    package init(plan: String, text: String, field: String?, quote: String?) {
        self.plan = plan
        self.text = text
        self.field = field
        self.quote = quote
    }

    package var askers: Askers { .writersAndAdvisers }
    package var nature: RequestNature { .changes }
}

/// What the plan's city decided about advice, why, and when it looks at it again.
package struct AnswerAdvice: SharingRequest {
    package typealias Answer = RecordID

    package let advice: String
    /// `adopted`, `considering` or `declined`.
    package let decision: String
    package let reason: String
    /// A day that is to come; nil leaves it as it is.
    package let followUp: String?

    package init(advice: String, decision: String, reason: String, followUp: String?) {
        self.advice = advice
        self.decision = decision
        self.reason = reason
        self.followUp = followUp
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// The advice of all cities.
package struct ListAdvice: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let advice: [ListedAdvice]

        package init(advice: [ListedAdvice]) {
            self.advice = advice
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// Advice as the command line lists it; what it says of its passage is what ``PassageAnswer`` says.
package struct ListedAdvice: Codable, Sendable {
    package let id: String
    package let city: String
    package let plan: String?
    /// nil: erased.
    package let text: String?
    package let decision: String?
    package let reason: String?
    package let followUp: String?
    package let field: String?
    package let quote: String?
    package let anchor: String?

    package init(
        id: String, city: String, plan: String?, text: String?, decision: String?,
        reason: String?, followUp: String?, passage: PassageAnswer
    ) {
        self.id = id
        self.city = city
        self.plan = plan
        self.text = text
        self.decision = decision
        self.reason = reason
        self.followUp = followUp
        field = passage.field
        quote = passage.quote
        anchor = passage.anchor
    }
}
