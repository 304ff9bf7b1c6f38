internal import Alliance
package import Gate
internal import Ledger
package import Merge
package import Requests

extension NewProject: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.creation(.project, parent: nil, values, call)]
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
            attention: ProjectRules.missingGrounds(in: project.fieldValues).map {
                Self.attention(missing: $0, call)
            })
    }

    private static func attention(missing field: UInt32, _ call: Call) -> Attention {
        let isEffect = field == ProjectRules.effect
        return Attention(
            code: isEffect ? "effect_missing" : "legal_basis_missing",
            message: isEffect
                ? call.words(ja: "期待する効果がまだありません", en: "There is no expected effect yet")
                : call.words(ja: "法令などの根拠がまだありません", en: "There is no legal basis yet"))
    }
}

extension InviteToProject: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.invitation(members, to: try await handler.record(id, .project))]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension WithdrawFromProject: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let project = try await handler.record(id, .project)
        return [.withdraw(record: project.id, members: try members.map(Typed.member))]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
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
