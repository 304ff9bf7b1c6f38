internal import Alliance
internal import HTML
internal import Requests

/// Actions of a plan: what is done, the roles of 係長 and 所属長, and the three tests of a measure.
extension PlanPages {
    /// Who does what in it.
    static let roles = ["section_chief", "manager"]
    /// 手間がかからない, 目的が明確, 自分にとって利益がある.
    static let tests = ["low_effort", "clear_purpose", "own_benefit"]
    private static let fields = SharedKind.action.declaration.fields

    static func newAction(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        return try await actionForm(visit, plan, nil, Faults())
    }

    static func editAction(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        guard let action = plan.actions.first(where: { $0.id == visit["action"] }) else {
            throw PageError.notFound
        }
        return try await actionForm(visit, plan, action, Faults())
    }

    static func addAction(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let faults = check(visit)
        guard faults.isEmpty else { return try await actionForm(visit, plan, nil, faults) }
        let values = typed(visit).filter { !$0.value.isEmpty }
        let (request, beside) = try await answered(
            visit, plan.id, AddAction(plan: plan.id, values: values))
        return try await Publishing.publish(
            visit, request, beside: beside, back: PagePath.plan(plan.id),
            again: { try await actionForm(visit, plan, nil, $0) },
            next: { _ in PagePath.plan(plan.id).at("actions") })
    }

    /// Writes what was changed, and what two cities had written differently.
    static func saveAction(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        guard let action = plan.actions.first(where: { $0.id == visit["action"] }) else {
            throw PageError.notFound
        }
        let faults = check(visit)
        guard faults.isEmpty else { return try await actionForm(visit, plan, action, faults) }
        let values = typed(visit).filter { field, value in
            let known = action.fields[field]
            if tests.contains(field), value.isEmpty { return false }
            return Array(value.utf8) != Array((known?.value ?? "").utf8)
                || known?.hasCandidates == true
        }
        guard !values.isEmpty else { return .seeOther(PagePath.plan(plan.id).at("actions")) }
        let (request, beside) = try await answered(
            visit, plan.id, ChangeFields(kind: "action", id: action.id, values: values))
        return try await Publishing.publish(
            visit, request, beside: beside, back: PagePath.plan(plan.id),
            again: { try await actionForm(visit, plan, action, $0) },
            next: { _ in PagePath.plan(plan.id).at("actions") })
    }

    private static func check(_ visit: PageRequest) -> Faults {
        var faults = Faults()
        for field in fields { faults.field(visit, field) }
        return faults
    }

    private static func typed(_ visit: PageRequest) -> [String: String] {
        Dictionary(fields.map { ($0.name, visit.form[$0.name] ?? "") }) { first, _ in first }
    }

    private static func actionForm(
        _ visit: PageRequest, _ plan: ShowPlan.Answer, _ action: ShowPlan.Answer.Action?,
        _ faults: Faults
    ) async throws -> PageResponse {
        let advice = try await adviceOptions(visit, plan.id)
        let title = action == nil ? say("アクションを加える") : say("アクションを直す")
        let cities = await CityNames(visit)
        let target =
            action.map { PagePath.plan(plan.id) / "actions" / $0.id } ?? PagePath.plan(plan.id)
            / "add-action"
        let value = { (field: String) in
            visit.form[field] ?? action?.fields[field]?.value ?? ""
        }
        let both = { (field: String) in bothWords(action?.fields[field], field, cities) }
        let frame = Frame(title: title, place: .plans, crumbs: plan.crumbs, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { title }
            faults.summary
            form(.post, .action(target)) {
                Controls.token(visit)
                for field in ["title"] + roles {
                    Controls.field(
                        SharedKind.action.field(field), value: value(field), hint: both(field),
                        faults)
                }
                h2 { say("打ち手の三つの問い") }
                for field in tests {
                    Controls.field(
                        SharedKind.action.field(field), value: value(field),
                        title: SharedKind.action.title(field) + say("か"), hint: both(field), faults)
                }
                answering(advice, visit)
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(PagePath.plan(plan.id).at("actions"))
                }
            }
        }
    }

    /// What the cities wrote at once; saving the form settles it.
    static func bothWords(
        _ answer: FieldAnswer?, _ field: String, _ cities: CityNames
    ) -> String? {
        guard let answer, answer.hasCandidates else { return nil }
        let all = answer.candidates.map {
            say("「\(SharedKind.action.shown(field, $0.value?.text))」（\(cities[$0.city])）")
        }
        return say("\(answer.bothTitle)があります: ") + all.joined(separator: say("、"))
            + say("。保存したものに決まります。")
    }
}
