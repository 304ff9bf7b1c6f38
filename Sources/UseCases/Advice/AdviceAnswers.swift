internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension GiveAdvice: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let plan = try await handler.record(plan, .plan)
        return [
            try handler.creation(
                .advice, parent: plan.id, ["text": text],
                passage: try handler.newPassage(of: plan, field, quote), call)
        ]
    }
}

extension AnswerAdvice: HandledSharing {
    /// The three fields of an answer; all or none.
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let record = try await handler.record(advice, .advice)
        var values = ["decision": decision, "reason": reason]
        if let followUp {
            // Under the name of the option, which people typed.
            _ = try Typed.day(followUp, "--follow-up")
            values["follow_up"] = followUp
        }
        return try handler.newValues(.advice, values).map {
            .set(record: record.id, field: $0.field, value: $0.value)
        }
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(advice)
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
