internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension NewPlan: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.create(.plan, parent: nil, ["title": title, "status": "draft"], call)
    }
}

extension ListPlans: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(plans: try await handler.reader.all(.plan).map(PlanRow.init))
    }
}

extension PageOfPlans: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (facet, parts) = try handler.facet(.plan, city: city, choice: status)
        let found = try await handler.list(.plan, facet, parts, page: page, PlanRow.init)
        return Answer(plans: found.rows, total: found.total, page: found.page)
    }
}

extension ShowPlan: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try await handler.record(id, .plan)
        let actions = try await handler.reader.children(of: plan.id, .action)
        return Answer(
            id: plan.id.description, city: plan.owner.text, editors: plan.owners,
            fields: plan.fieldAnswers,
            actions: actions.map {
                Answer.Action(id: $0.id.description, fields: $0.fieldAnswers)
            })
    }
}

extension AddAction: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let plan = try await handler.record(plan, .plan)
        let note = try await handler.changeNote(on: plan, answering: answers, call)
        return try await handler.create(.action, parent: plan.id, values, notes: note, call)
    }
}

extension InviteToPlan: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.invite(members, to: try await handler.record(id, .plan), call)
    }
}

extension WithdrawFromPlan: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.withdraw(members, from: try await handler.record(id, .plan), call)
    }
}

extension PlanRow {
    init(_ plan: SharedRecord) {
        self.init(
            id: plan.id.description, city: plan.owner.text, title: plan.words("title"),
            status: plan.words("status"))
    }
}
