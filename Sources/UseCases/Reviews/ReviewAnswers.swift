internal import Alliance
internal import CivicCalendar
package import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension AddReview: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        var values = values
        // In the paper's words as well: 続ける, 直す, 止める.
        let choices = SharedKind.review.declaration.field(ReviewRules.decision)?.choices ?? []
        if let typed = values["decision"],
            let choice = choices.first(where: {
                $0.wording.japanese.utf8.elementsEqual(typed.utf8)
            })
        {
            values["decision"] = choice.word
        }
        var about: OperationID?
        if let parent { about = try await handler.record(parent, .project, .plan).id }
        return [try handler.creation(.review, parent: about, values, call)]
    }
}

extension ListReviews: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(reviews: try await handler.reader.all(.review).map(ReviewAnswer.init))
    }
}

extension PageOfReviews: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let found = try await handler.list(
            .review, ReviewRules.listed, [], page: page, rowsMax: RequestHandler.cardRowsMax,
            ReviewAnswer.init)
        return Answer(reviews: found.rows, total: found.total, page: found.page)
    }
}

extension ReviewsAbout: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let about = try await handler.record(id, .plan, .project)
        let reviews = try await handler.reader.children(of: about.id, .review)
        return Answer(reviews: reviews.map(ReviewAnswer.init), total: reviews.count, page: 1)
    }
}

extension ReviewAnswer {
    init(_ review: SharedRecord) {
        self.init(
            id: review.id.description, city: review.owner.text,
            about: review.record.parent?.description, subject: review.words("subject"),
            decision: review.words("decision"), evidence: review.words("evidence"),
            reason: review.words("reason"), on: review.words("on"), next: review.words("next"))
    }
}
