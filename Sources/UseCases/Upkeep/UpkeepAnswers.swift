package import Requests
internal import Staff

extension ShowCondition: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> NodeCondition {
        try await handler.node.upkeep.condition(call)
    }
}

extension VerifyEverything: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.upkeep.verify(call)
    }
}

extension BeginVerification: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard !handler.rebuilding.isSet else { return Answer(isBegun: false) }
        return Answer(isBegun: try await handler.node.upkeep.beginVerification(call))
    }
}

extension ShowVerification: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(progress: try await handler.node.upkeep.verificationProgress())
    }
}

extension PageOfAudit: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let role = try await handler.acting(call).post.role
        guard role == .administrator || role == .personnel else {
            throw StaffError.roleRefused(role, .readJournal)
        }
        return try await handler.node.upkeep.auditPage(
            filter, before: before, countMax: countMax, showsReasons: role == .personnel)
    }
}

extension NoteAct: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        try await handler.audit.note(act.rawValue, [:], by: call.caller.account)
        return Done()
    }
}
