internal import Node

/// Editing one part of a plan. A form says which version it began from; what others wrote meanwhile
/// stays.
extension PlanPages {
    static func editor(_ visit: Visit) async throws -> PageResponse {
        let plan = try await visit.ask(.planShow(id: visit["id"]), PlanAnswer.self)
        let field = visit["field"]
        guard let answer = plan.fields[field] else { throw PageError.notFound }
        let title = PlanWords.title(field)
        let frame = Frame(
            title: "\(title)を直す", place: .plans,
            crumbs: [
                .init(title: "計画", path: "/plans"),
                .init(title: plan.title, path: path(plan.id)),
            ], showsContacts: true)
        return await frame.page(visit) {
            h1 { "\(title)を直す" }
            form(.post, .action(path(plan.id) / "edit" / field)) {
                Controls.token(visit)
                if let text = answer.text {
                    input(.type("hidden"), .name("base"), .value(answer.version ?? ""))
                    Controls.area(
                        "text", title, value: text, rows: 16,
                        support: "ほかの市が同じときに書いた分は消えません。保存すると一つに合わさります。",
                        reach: .shared)
                } else if field == "status" {
                    Controls.choice(
                        "value", title,
                        PlanWords.statuses.map { (value: $0, title: PlanWords.status($0)) },
                        chosen: answer.value, isRequired: true, reach: .shared)
                } else {
                    Controls.line("value", title, value: answer.value ?? "", reach: .shared)
                }
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    a(.class("button second"), .href(path(plan.id))) { "やめる" }
                }
            }
        }
    }

    static func save(_ visit: Visit) async throws -> PageResponse {
        let (id, field) = (visit["id"], visit["field"])
        let title = PlanWords.title(field)
        if PlanWords.texts.contains(field) {
            let text = visit.form["text"] ?? ""
            let base = visit.form.typed("base")
            return try await Publishing.publish(
                visit,
                .textEdit(kind: "plan", id: id, field: field, text: text, base: base),
                what: [(title, text)], back: path(id)
            ) { _ in path(id).at("part-\(field)") }
        }
        return try await set(visit, id, field)
    }

    /// One of the candidates, or a new value.
    static func choose(_ visit: Visit) async throws -> PageResponse {
        try await set(visit, visit["id"], visit["field"])
    }

    private static func set(
        _ visit: Visit, _ id: String, _ field: String
    ) async throws -> PageResponse {
        let value = visit.form["value"] ?? ""
        return try await Publishing.publish(
            visit, .recordSet(kind: "plan", id: id, field: field, value: value),
            what: [(PlanWords.title(field), PlanWords.shown(field, value))], back: path(id)
        ) { _ in path(id) }
    }
}
