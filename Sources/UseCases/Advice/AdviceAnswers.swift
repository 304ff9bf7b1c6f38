internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension GiveAdvice: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let plan = try await handler.record(plan, .plan)
        return try await handler.create(
            .advice, parent: plan.id, ["text": text],
            passage: try handler.newPassage(of: plan, field, quote), call)
    }
}

extension AnswerAdvice: HandledRequest {
    /// The three fields of an answer; checked before the first is written.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let record = try await handler.record(advice, .advice)
        var values = ["decision": decision, "reason": reason]
        if let followUp {
            let day = try Typed.day(followUp, "--follow-up")
            // On a day that is past nobody is reminded.
            guard let today = call.today, day > Typed.number(today) else {
                throw NodeError.followUpPast()
            }
            values["follow_up"] = followUp
        }
        let edits = try handler.newValues(.advice, values).map {
            ShareableEdit.set(record: record.id, field: $0.field, value: $0.value)
        }
        try await handler.publish(edits, call)
        return RecordID(advice)
    }
}

extension ListAdvice: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let advice = try await handler.reader.all(.advice)
        return Answer(
            advice: try await advice.asyncMap { advice in
                let plan = try await handler.whole(of: advice)
                return ListedAdvice(
                    id: advice.id.description, city: advice.owner.text,
                    plan: advice.record.parent?.description, text: advice.words("text"),
                    decision: advice.words("decision"), reason: advice.words("reason"),
                    followUp: advice.words("follow_up"),
                    passage: try await handler.passage(
                        of: advice, field: AdviceRules.passage, in: plan))
            })
    }
}
