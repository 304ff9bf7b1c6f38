internal import Alliance

/// A review: continue, change or stop. `parent`: a project or a plan; nil where the subject alone says
/// what was reviewed.
package struct AddReview: SharingRequest {
    package typealias Answer = RecordID

    package let values: [String: String]
    package let parent: String?

    package init(values: [String: String], parent: String?) {
        self.values = values
        self.parent = parent
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The reviews of all cities.
package struct ListReviews: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let reviews: [ReviewAnswer]

        package init(reviews: [ReviewAnswer]) {
            self.reviews = reviews
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first.
package struct PageOfReviews: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let reviews: [ReviewAnswer]
        package let total: Int
        package let page: Int

        package init(reviews: [ReviewAnswer], total: Int, page: Int) {
            self.reviews = reviews
            self.total = total
            self.page = page
        }
    }

    /// From 1.
    package let page: Int

    package init(page: Int) {
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.review])) }
}

/// All reviews of one plan or project, oldest first.
package struct ReviewsAbout: NodeRequest {
    package typealias Answer = PageOfReviews.Answer

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

package struct ReviewAnswer: Codable, Sendable {
    package let id: String
    package let city: String
    package let about: String?
    package let subject: String?
    package let decision: String?
    package let evidence: String?
    package let reason: String?
    package let on: String?
    package let next: String?

    package init(
        id: String, city: String, about: String?, subject: String?, decision: String?,
        evidence: String?, reason: String?, on: String?, next: String?
    ) {
        self.id = id
        self.city = city
        self.about = about
        self.subject = subject
        self.decision = decision
        self.evidence = evidence
        self.reason = reason
        self.on = on
        self.next = next
    }
}
