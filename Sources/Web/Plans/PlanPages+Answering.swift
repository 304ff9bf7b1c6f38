internal import HTML
internal import Requests

/// A change of a plan may say which advice it answers.
extension PlanPages {
    /// The advice to choose from; empty where there is none.
    static func adviceOptions(_ visit: PageRequest, _ plan: String) async throws -> [Controls
        .Option]
    {
        let page = try await visit.ask(PageOfAdvice(plan: plan))
        let cities = await CityNames(visit)
        return page.advice.map { advice in
            let text = advice.text ?? say("（消されました）")
            let words = String(text.prefix(40)) + (text.count > 40 ? "…" : "")
            return (advice.id, "\(cities[advice.city]): \(words)")
        }
    }

    @MarkupBuilder static func answering(_ options: [Controls.Option], _ visit: PageRequest)
        -> Markup
    {
        if !options.isEmpty {
            Controls.select(
                "answers", say("この修正が答える助言"),
                [(value: "", title: say("助言への答えではない"))] + options,
                chosen: visit.form["answers"] ?? visit.query["advice"] ?? "",
                support: say("選ぶと、履歴に「どの助言に答えた修正か」が残ります。"), reach: .shared)
        }
    }

    /// The change as it is asked of the node, and what its preview says beside it.
    static func answered<Change: AnsweringChange>(
        _ visit: PageRequest, _ plan: String, _ change: Change
    ) async throws -> (request: Change, beside: [Publishing.Beside]) {
        guard let advice = visit.form.typed("answers") else { return (change, []) }
        let options = try await adviceOptions(visit, plan)
        guard let chosen = options.first(where: { $0.value == advice }) else {
            throw PageError.notFound
        }
        var answering = change
        answering.answers = advice
        return (answering, [(say("この修正が答える助言"), chosen.title)])
    }
}
