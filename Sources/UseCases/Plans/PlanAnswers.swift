internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension NewPlan: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.creation(.plan, parent: nil, ["title": title], call)]
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

extension AddAction: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let plan = try await handler.record(plan, .plan)
        let note = try await handler.changeNote(on: plan, answering: answers, call)
        return [try handler.creation(.action, parent: plan.id, values, call)] + note
    }
}

extension InviteToPlan: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.invitation(members, to: try await handler.record(id, .plan))]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension WithdrawFromPlan: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let plan = try await handler.record(id, .plan)
        return [.withdraw(record: plan.id, members: try members.map(Typed.member))]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension PlanRow {
    init(_ plan: SharedRecord) {
        self.init(
            id: plan.id.description, city: plan.owner.text, title: plan.words("title"),
            status: plan.words("status"))
    }
}
