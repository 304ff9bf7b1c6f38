internal import Alliance
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
        let title = SharedKind.plan.title(field)
        let advice = try await adviceOptions(visit, plan.id)
        let editing = try await TextEditing(visit, plan.id, field, answer)
        let heading = say("\(title)を\(Writing.verb(answer.text ?? answer.value))")
        let frame = Frame(
            title: heading, place: .plans, crumbs: plan.crumbs, showsContacts: true,
            isLive: editing != nil)
        return await frame.page(visit, status: faults.status) {
            h1 { heading }
            faults.summary
            form(.post, .action(PagePath.plan(plan.id) / "edit" / field)) {
                Controls.token(visit)
                if let editing {
                    editing.controls(title, faults)
                } else {
                    let input = input(field)
                    Controls.field(
                        SharedKind.plan.field(field), input,
                        value: visit.form[input] ?? answer.value, faults)
                }
                answering(advice, visit)
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(PagePath.plan(plan.id))
                }
            }
        }
    }

    /// What the form of one field calls it.
    private static func input(_ field: String) -> String {
        SharedKind.plan.field(field).choices.isEmpty ? "value" : "chosen"
    }

    static func savePart(_ visit: PageRequest) async throws -> PageResponse {
        let (id, field) = (visit["id"], visit["field"])
        if SharedKind.plan.texts.contains(field) {
            if visit.form.typed("answers") != nil { return try await answer(visit, id, field) }
            return try await TextEditing.save(
                visit, .plan, id, field, back: PagePath.plan(id),
                next: PagePath.plan(id).at("part-\(field)"),
                again: { try await editor(visit, $0) })
        }
        guard SharedKind.plan.lines.contains(field) else { throw PageError.notFound }
        var faults = Faults()
        faults.field(visit, SharedKind.plan.field(field), input(field))
        guard faults.isEmpty else { return try await editor(visit, faults) }
        return try await set(visit, id, field)
    }

    /// A text whose change answers advice.
    private static func answer(
        _ visit: PageRequest, _ id: String, _ field: String
    ) async throws -> PageResponse {
        var faults = Faults()
        let declared = SharedKind.plan.field(field)
        faults.text(
            visit, "text", declared.title, max: declared.scalarsMax ?? TextEditing.scalarsMax)
        guard faults.isEmpty else { return try await editor(visit, faults) }
        let (request, beside) = try await answered(
            visit, id, TextEditing.request(visit, .plan, id, field))
        return try await Publishing.publish(
            visit, request, beside: beside, back: PagePath.plan(id),
            inputs: SharedKind.plan.inputs("text"),
            again: { try await editor(visit, $0) },
            next: { _ in PagePath.plan(id).at("part-\(field)") })
    }

    /// One of the candidates, or a new value.
    static func choose(_ visit: PageRequest) async throws -> PageResponse {
        try await set(visit, visit["id"], visit["field"])
    }

    private static func set(
        _ visit: PageRequest, _ id: String, _ field: String
    ) async throws -> PageResponse {
        let value = visit.form["chosen"] ?? visit.form["value"] ?? ""
        let (request, beside) = try await answered(
            visit, id, SetField(kind: "plan", id: id, field: field, value: value))
        return try await Publishing.publish(visit, request, beside: beside, back: PagePath.plan(id))
        { _ in
            PagePath.plan(id)
        }
    }
}
