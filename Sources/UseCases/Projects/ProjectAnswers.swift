internal import Alliance
internal import Ledger
internal import Merge
package import Requests

extension NewProject: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        var values = values
        if values["status"] == nil { values["status"] = "proposed" }
        if values["status"] == ProjectRules.adopted {
            try handler.demandWhole(
                missing: RequestHandler.grounds.filter { Typed.isBlank(values[$0] ?? "") })
        }
        return try await handler.create(.project, parent: nil, values, call)
    }
}

extension ListProjects: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(projects: try await handler.reader.all(.project).map(ProjectRow.init))
    }
}

extension PageOfProjects: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (facet, parts) = try handler.facet(
            .project, city: city, status: status, all: ProjectRules.listed,
            ofCity: ProjectRules.ofCity, inStatus: ProjectRules.inStatus,
            ofCityInStatus: ProjectRules.ofCityInStatus)
        let found = try await handler.list(
            .project, facet, parts, page: page, ProjectRow.init)
        return Answer(projects: found.rows, total: found.total, page: found.page)
    }
}

extension ShowProject: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let project = try await handler.record(id, .project)
        let reviews = try await handler.reader.children(of: project.id, .review)
        return Answer(
            id: project.id.description, city: project.owner.text, editors: project.owners,
            fields: project.fieldAnswers, reviews: reviews.map(ReviewAnswer.init),
            attention: handler.missing(in: project).map { Self.attention(missing: $0, call) })
    }

    private static func attention(missing field: String, _ call: Call) -> Attention {
        Attention(
            code: field + "_missing",
            message: field == "effect"
                ? call.words(ja: "期待する効果がまだありません", en: "There is no expected effect yet")
                : call.words(ja: "法令などの根拠がまだありません", en: "There is no legal basis yet"))
    }
}

extension InviteToProject: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.invite(members, to: try await handler.record(id, .project), call)
    }
}

extension WithdrawFromProject: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.withdraw(members, from: try await handler.record(id, .project), call)
    }
}

extension ProjectRow {
    init(_ project: SharedRecord) {
        self.init(
            id: project.id.description, city: project.owner.text, title: project.words("title"),
            status: project.words("status"), size: project.words("size"),
            ownerSection: project.words("owner_section"))
    }
}
