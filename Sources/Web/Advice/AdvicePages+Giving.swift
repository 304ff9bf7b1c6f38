internal import Alliance
internal import HTML
internal import Requests

/// Giving advice on a plan, or on words of it.
extension AdvicePages {
    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        return try await editor(visit, plan, Faults())
    }

    private static func editor(
        _ visit: PageRequest, _ plan: ShowPlan.Answer, _ faults: Faults
    ) async throws -> PageResponse {
        let cities = await CityNames(visit)
        guard !AuthorParts.canOnlyRead(cities, visit) else { throw AuthorParts.refusal }
        let frame = Frame(
            title: SharedKind.advice.declaration.words.new.said, place: .plans,
            crumbs: plan.crumbs, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { SharedKind.advice.declaration.words.new.said }
            faults.summary
            p { say("\(cities[plan.city])が、\(answers)のどれかで、理由を添えて答えます。") }
            form(.post, .action(PagePath.plan(plan.id) / "advise")) {
                Controls.token(visit)
                Passage.controls(.plan, visit, faults)
                Controls.field(
                    SharedKind.advice.field("text"), value: visit.form["text"], rows: 8,
                    hint: cities.sharedAs, faults)
                div(.class("row")) {
                    DirectSharing.buttons
                    Controls.leave(PagePath.plan(plan.id))
                }
            }
            details {
                summary { say("計画の本文を見る") }
                for field in SharedKind.plan.texts {
                    h2 { SharedKind.plan.title(field) }
                    div(.class("text")) { plan.fields[field]?.text ?? "" }
                }
            }
        }
    }

    private static var answers: String {
        SharedKind.advice.field("decision").choices.map(\.wording.said)
            .joined(separator: say("・"))
    }

    static func give(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let passage = Passage(visit)
        var faults = Faults()
        passage.check(.plan, plan.fields, &faults)
        faults.field(visit, SharedKind.advice.field("text"))
        guard faults.isEmpty else { return try await editor(visit, plan, faults) }
        let text = visit.form["text"] ?? ""
        let advice = GiveAdvice(
            plan: plan.id, text: text, field: passage.field, quote: passage.quote)
        return try await Publishing.publish(
            visit, advice, back: PagePath.plan(plan.id),
            again: { try await editor(visit, plan, $0) },
            next: { PagePath.advice($0.id) })
    }
}
