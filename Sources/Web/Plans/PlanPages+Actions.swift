internal import HTML
internal import Requests

/// Actions of a plan: what is done, the roles of 係長 and 所属長, and the three tests of a measure.
extension PlanPages {
    private static let lines = ["section_chief", "manager"]
    private static let roleMax = 1_000
    private static let fields = ["title"] + lines + PlanWords.tests

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
        let (request, what) = try await answered(
            visit, plan.id, AddAction(plan: plan.id, values: values), leaving(values))
        return try await Publishing.publish(visit, request, what: what, back: path(plan.id)) { _ in
            path(plan.id).at("actions")
        }
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
            if PlanWords.tests.contains(field), value.isEmpty { return false }
            return Array(value.utf8) != Array((known?.value ?? "").utf8)
                || known?.hasCandidates == true
        }
        guard !values.isEmpty else { return .seeOther(path(plan.id).at("actions")) }
        let (request, what) = try await answered(
            visit, plan.id, ChangeFields(kind: "action", id: action.id, values: values),
            leaving(values))
        return try await Publishing.publish(visit, request, what: what, back: path(plan.id)) { _ in
            path(plan.id).at("actions")
        }
    }

    private static func check(_ visit: PageRequest) -> Faults {
        var faults = Faults()
        faults.text(visit, "title", "題名", max: titleMax, isRequired: true)
        for field in lines { faults.text(visit, field, PlanWords.title(field), max: roleMax) }
        for field in PlanWords.tests where !(visit.form[field] ?? "").isEmpty {
            faults.choice(visit, field, PlanWords.title(field), of: ["yes", "no"])
        }
        return faults
    }

    private static func typed(_ visit: PageRequest) -> [String: String] {
        Dictionary(fields.map { ($0, visit.form[$0] ?? "") }) { first, _ in first }
    }

    private static func leaving(_ values: [String: String]) -> [Publishing.Leaving] {
        fields.compactMap { field in
            values[field].map { (PlanWords.title(field), PlanWords.shown(field, $0)) }
        }
    }

    private static func actionForm(
        _ visit: PageRequest, _ plan: ShowPlan.Answer, _ action: ShowPlan.Answer.Action?,
        _ faults: Faults
    ) async throws -> PageResponse {
        let advice = try await adviceOptions(visit, plan.id)
        let title = action == nil ? "アクションを加える" : "アクションを直す"
        let cities = await CityNames(visit)
        let target =
            action.map { path(plan.id) / "actions" / $0.id } ?? path(plan.id) / "add-action"
        let value = { (field: String) in
            visit.form[field] ?? action?.fields[field]?.value ?? ""
        }
        let both = { (field: String) in bothWords(action?.fields[field], field, cities) }
        let frame = Frame(title: title, place: .plans, crumbs: crumbs(plan), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { title }
            faults.summary
            form(.post, .action(target)) {
                Controls.token(visit)
                Controls.line(
                    "title", "題名", value: value("title"), isRequired: true,
                    support: both("title"), reach: .shared, problem: faults["title"])
                for field in lines {
                    Controls.area(
                        field, PlanWords.title(field), value: value(field), rows: 3,
                        support: both(field), reach: .shared, problem: faults[field])
                }
                h2 { "打ち手の三つの問い" }
                for field in PlanWords.tests {
                    Controls.choice(
                        field, PlanWords.title(field) + "か",
                        [(value: "yes", title: "はい"), (value: "no", title: "いいえ")],
                        chosen: value(field), support: both(field), reach: .shared,
                        problem: faults[field])
                }
                answering(advice, visit)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(plan.id).at("actions"))
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
            "「\(PlanWords.shown(field, $0.value?.text))」（\(cities[$0.city])）"
        }
        return "\(answer.bothTitle)があります: " + all.joined(separator: "、") + "。保存したものに決まります。"
    }
}
