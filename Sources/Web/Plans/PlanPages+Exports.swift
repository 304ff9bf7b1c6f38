internal import Alliance
internal import Documents
internal import Requests

/// A plan as a file of Word, its actions as a table. They hold what is shared: a private draft stays here.
extension PlanPages {
    static let exportRoutes: [PageRoute] = [
        .get("/plans/:id/plan.docx", .signedIn, document),
        .get("/plans/:id/actions.xlsx", .signedIn) { visit in
            try Exports.excel(try await actionTable(visit), visit)
        },
        .get("/plans/:id/actions.csv", .signedIn) { visit in
            Exports.csv(try await actionTable(visit), visit)
        },
    ]

    private static var heads: [String] {
        [SharedKind.action.declaration.words.name.said]
            + (roles + tests).map(SharedKind.action.title)
    }

    private static func document(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let cities = await CityNames(visit)
        var blocks: [WordDocument.Block] = [
            .note(say("市: \(cities[plan.city])")),
            .note(say("書ける市: ") + plan.editors.map { cities[$0] }.joined(separator: say("、"))),
        ]
        for field in SharedKind.plan.declaration.lines where field.name != "title" {
            blocks.append(.note("\(field.title): \(line(plan, field, cities))"))
        }
        for field in SharedKind.plan.declaration.texts {
            let text = plan.fields[field.name]?.text ?? ""
            blocks.append(.heading(1, field.title))
            blocks.append(.text(text.isEmpty ? say("（まだ書かれていません）") : text))
        }
        blocks.append(.heading(1, say("アクション")))
        if plan.actions.isEmpty {
            blocks.append(.text(say("まだありません。")))
        } else {
            let rows = plan.actions.map { action in
                ["title"].map { shown(action, $0) } + (roles + tests).map { shown(action, $0) }
            }
            blocks.append(.table(heads: heads, rows: rows, widths: [4, 4, 4, 2, 2, 2]))
        }
        return try Exports.word(plan.title, blocks, name: say("計画_\(plan.title)"), visit)
    }

    /// Where cities wrote different values at once, all of them.
    private static func line(
        _ plan: ShowPlan.Answer, _ field: FieldDeclaration, _ cities: CityNames
    ) -> String {
        guard let answer = plan.fields[field.name], answer.hasCandidates else {
            return SharedKind.plan.shown(field.name, plan.fields[field.name]?.value)
        }
        return answer.candidates.map {
            say("\(SharedKind.plan.shown(field.name, $0.value?.text))（\(cities[$0.city])）")
        }.joined(separator: say("、"))
    }

    private static func shown(_ action: ShowPlan.Answer.Action, _ field: String) -> String {
        let value = action.fields[field]?.value
        return value?.isEmpty ?? true && !tests.contains(field)
            ? "" : SharedKind.action.shown(field, value)
    }

    private static func actionTable(_ visit: PageRequest) async throws -> TableFile {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        return TableFile(
            title: say("アクション_\(plan.title)"), heads: heads,
            rows: plan.actions.map { action in
                (["title"] + roles + tests).map { .text(shown(action, $0)) }
            })
    }
}
