internal import HTML
internal import Requests

/// Editing one part of a plan. A form says which version it began from; what others wrote meanwhile
/// stays.
extension PlanPages {
    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        try await editor(visit, Faults())
    }

    private static func editor(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse
    {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let field = visit["field"]
        guard let answer = plan.fields[field] else { throw PageError.notFound }
        let title = PlanWords.title(field)
        let advice = try await adviceOptions(visit, plan.id)
        let editing = try await TextEditing(visit, plan.id, field, answer)
        let heading = "\(title)を\(Writing.verb(answer.text ?? answer.value))"
        let frame = Frame(
            title: heading, place: .plans, crumbs: crumbs(plan), showsContacts: true,
            isLive: editing != nil)
        return await frame.page(visit, status: faults.status) {
            h1 { heading }
            faults.summary
            form(.post, .action(path(plan.id) / "edit" / field)) {
                Controls.token(visit)
                if let editing {
                    editing.controls(title, faults)
                } else if field == "status" {
                    Controls.choice(
                        "chosen", title,
                        PlanWords.statuses.map { (value: $0, title: PlanWords.choice($0)) },
                        chosen: visit.form["chosen"] ?? answer.value, isRequired: true,
                        reach: .shared, problem: faults["chosen"])
                } else {
                    Controls.line(
                        "value", title, value: visit.form["value"] ?? answer.value ?? "",
                        isRequired: field == "title", reach: .shared, problem: faults["value"])
                }
                answering(advice, visit)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(plan.id))
                }
            }
        }
    }

    static func save(_ visit: PageRequest) async throws -> PageResponse {
        let (id, field) = (visit["id"], visit["field"])
        let title = PlanWords.title(field)
        var faults = Faults()
        if PlanWords.texts.contains(field) {
            faults.text(visit, "text", title, max: TextEditing.scalarsMax)
            guard faults.isEmpty else { return try await editor(visit, faults) }
            if visit.form.typed("answers") != nil { return try await answer(visit, id, field) }
            return try await TextEditing.save(
                visit, "plan", id, field, title, back: path(id), next: path(id).at("part-\(field)"))
        }
        switch field {
        case "title": faults.text(visit, "value", title, max: titleMax, isRequired: true)
        case "status": faults.choice(visit, "chosen", title, of: PlanWords.statuses)
        default: faults.text(visit, "value", title, max: 500)
        }
        guard faults.isEmpty else { return try await editor(visit, faults) }
        return try await set(visit, id, field)
    }

    /// A text whose change answers advice.
    private static func answer(
        _ visit: PageRequest, _ id: String, _ field: String
    ) async throws -> PageResponse {
        let text = visit.form["text"] ?? ""
        let (request, what) = try await answered(
            visit, id,
            EditText(
                kind: "plan", id: id, field: field, text: text, base: visit.form.typed("base")),
            [(PlanWords.title(field), text)])
        return try await Publishing.publish(visit, request, what: what, back: path(id)) { _ in
            path(id).at("part-\(field)")
        }
    }

    /// One of the candidates, or a new value.
    static func choose(_ visit: PageRequest) async throws -> PageResponse {
        try await set(visit, visit["id"], visit["field"])
    }

    private static func set(
        _ visit: PageRequest, _ id: String, _ field: String
    ) async throws -> PageResponse {
        let value = visit.form["chosen"] ?? visit.form["value"] ?? ""
        let (request, what) = try await answered(
            visit, id, SetField(kind: "plan", id: id, field: field, value: value),
            [(PlanWords.title(field), PlanWords.shown(field, value))])
        return try await Publishing.publish(visit, request, what: what, back: path(id)) { _ in
            path(id)
        }
    }
}
