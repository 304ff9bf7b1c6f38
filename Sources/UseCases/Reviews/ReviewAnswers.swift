internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension AddReview: HandledRequest {
    /// How a review ends, in the paper's words.
    private static let decisions: [(japanese: String, word: String)] = [
        ("続ける", "continue"), ("直す", "change"), ("止める", "stop"),
    ]

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        var values = values
        for name in ["evidence", "reason"] where Typed.isBlank(values[name] ?? "") {
            throw NodeError.reviewWithoutGrounds()
        }
        guard !Typed.isBlank(values["subject"] ?? "") else {
            throw NodeError.badValue("subject", "1–200")
        }
        if let typed = values["decision"] {
            let match = Self.decisions.first { Array($0.japanese.utf8) == Array(typed.utf8) }
            values["decision"] = match?.word ?? typed
        }
        if let day = values["on"] { try Typed.checkPast(day, "on", call) }
        if values["on"] == nil { values["on"] = call.today?.text }
        if let day = values["on"], let next = values["next"] {
            guard try Typed.day(day, "on") < Typed.day(next, "next") else {
                throw NodeError.badValue("next", "> \(day)")
            }
        }
        var about: OperationID?
        if let parent { about = try await handler.record(parent, .project, .plan).id }
        return try await handler.create(.review, parent: about, values, call)
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
