internal import HTML
internal import Requests

/// Giving advice on a plan, or on words of it.
extension AdvicePages {
    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        return try await editor(visit, plan, Faults())
    }

    private static func editor(
        _ visit: PageRequest, _ plan: PlanAnswer, _ faults: Faults
    ) async throws -> PageResponse {
        let cities = await CityNames(visit)
        guard !AuthorParts.canOnlyRead(cities, visit) else { throw AuthorParts.refusal }
        let frame = Frame(
            title: "助言をする", place: .plans, crumbs: PlanPages.crumbs(plan), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "助言をする" }
            faults.summary
            p { "\(cities[plan.city])が、採用・検討中・見送りのどれかで、理由を添えて答えます。" }
            form(.post, .action(PlanPages.path(plan.id) / "advise")) {
                Controls.token(visit)
                Passage.controls(.plan, visit, faults)
                Controls.area(
                    "text", "助言", value: visit.form["text"] ?? "", rows: 8, isRequired: true,
                    support: cities.sharedAs, reach: .shared, problem: faults["text"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(PlanPages.path(plan.id))
                }
            }
            details {
                summary { "計画の本文を見る" }
                for field in PlanWords.texts {
                    h2 { PlanWords.title(field) }
                    div(.class("text")) { plan.fields[field]?.text ?? "" }
                }
            }
        }
    }

    static func give(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let passage = Passage(visit)
        var faults = Faults()
        passage.check(.plan, plan.fields, &faults)
        faults.text(visit, "text", "助言", max: 20_000, isRequired: true)
        try await faults.names(visit, "text")
        guard faults.isEmpty else { return try await editor(visit, plan, faults) }
        let text = visit.form["text"] ?? ""
        let what: [Publishing.Leaving] = passage.leaving(.plan) + [("助言", text)]
        let advice = GiveAdvice(
            plan: plan.id, text: text, field: passage.field, quote: passage.quote)
        return try await Publishing.publish(
            visit, advice, what: what, back: PlanPages.path(plan.id)
        ) { path($0.id) }
    }
}
