internal import Alliance
internal import HTML
internal import Requests

/// Advice: all of it across cities, one with its answer and its thread, giving it, answering it.
enum AdvicePages {
    static let routes: [PageRoute] = [
        .carried("/advice", .signedIn, list),
        .carried("/advice/:id", .signedIn, show),
        .draft("/advice/:id/answer", .writers, answer),
        .carried("/plans/:id/advise", .advisers, editor),
        .draft("/plans/:id/advise", .advisers, give),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let state = visit.query.typed("state").flatMap(AdviceState.init(rawValue:))
        let city = visit.query.typed("city")
        let answer = try await visit.ask(
            PageOfAdvice(state: state, city: city, page: Paging.number(visit)))
        let cities = await CityNames(visit)
        let frame = Frame(title: say("助言"), place: .advice, showsContacts: true)
        return await frame.page(visit) {
            h1 { say("助言") }
            if AuthorParts.canOnlyRead(cities, visit) { AuthorParts.notice }
            filter(cities, city, state)
            if answer.advice.isEmpty {
                p { say("この条件に合う助言はありません。") }
            } else {
                Tables.table(
                    say("助言の一覧（新しい順、\(answer.total)件）"),
                    [say("計画の市"), say("計画"), say("助言"), say("だれから"), say("答え"), say("見直す日")],
                    answer.advice.map { row($0, cities) })
            }
            Paging(total: answer.total, page: answer.page).links(
                say("助言のページ"),
                PagePath("/advice").with("state", state?.rawValue).with("city", city))
            p(.class("muted")) { say("助言は、計画を開いて「助言をする」から書きます。") }
        }
    }

    private static func filter(_ cities: CityNames, _ city: String?, _ state: AdviceState?)
        -> Markup
    {
        let states: [Controls.Option] = AdviceState.allCases.map { state in
            (value: state.rawValue, title: AdviceWords.state(state))
        }
        return form(.action("/advice"), .class("row filter")) {
            Controls.select(
                "state", say("答え"), [(value: "", title: say("すべて"))] + states,
                chosen: state?.rawValue ?? "")
            Controls.select(
                "city", say("計画の市"), [(value: "", title: say("すべての市"))] + cities.cities,
                chosen: city ?? "")
            button(.class("second")) { say("絞り込む") }
        }
    }

    private static func row(_ advice: AdviceRow, _ cities: CityNames) -> [Markup] {
        let words = advice.text ?? say("（消されました）")
        return [
            Markup(advice.planCity.map { cities[$0] } ?? "–"),
            advice.plan.map { plan in
                a(.href(PagePath.plan(plan))) { bdi { advice.title } }
            } ?? Markup("–"),
            a(.href(PagePath.advice(advice.id))) {
                bdi { String(words.prefix(80)) + (words.count > 80 ? "…" : "") }
            },
            Markup(cities[advice.city]),
            Tables.tag(SharedKind.advice.shown("decision", advice.decision)),
            Markup(advice.followUp.map { CivicDay($0).said } ?? "–"),
        ]
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await show(visit, Faults())
    }

    private static func show(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let advice = try await visit.ask(ShowAdvice(id: visit["id"]))
        let cities = await CityNames(visit)
        let canAnswer =
            try PageRoute.Access.writers.admits(visit.signedIn().role)
            && advice.planCity == cities.own
        let comments = try await visit.ask(ListComments(record: advice.id))
        var plan: ShowPlan.Answer?
        if canAnswer, let id = advice.plan {
            plan = try await visit.ask(ShowPlan(id: id))
        }
        let answered = plan
        let frame = Frame(
            title: say("助言と答え"), place: .advice,
            crumbs: [.init(title: say("助言"), path: "/advice")], showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("助言と答え") }
            faults.summary
            if let plan = advice.plan {
                p {
                    say("計画: ")
                    a(.href(PagePath.plan(plan))) { bdi { advice.title } }
                    advice.planCity.map { say("（\(cities[$0])）") } ?? ""
                }
            }
            AdviceParts.card(advice, cities, isLinked: false)
            if let answered { AdviceParts.edits(advice, answered) }
            if canAnswer { AdviceParts.answerForm(advice, visit, faults) }
            CommentParts.section(comments.comments, on: advice.id, .advice, cities, visit)
        }
    }

    private static func answer(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        for field in ["decision", "reason"] {
            faults.field(visit, SharedKind.advice.field(field), isRequired: true)
        }
        faults.field(visit, SharedKind.advice.field("follow_up"), "followUp")
        guard faults.isEmpty else { return try await show(visit, faults) }
        let id = visit["id"]
        var next = PagePath.advice(id)
        if visit.form["from"] == "plan", let plan = try await visit.ask(ShowAdvice(id: id)).plan {
            next = PagePath.plan(plan).at("remark-\(id)")
        }
        let answer = AnswerAdvice(
            advice: id, decision: visit.form["decision"] ?? "",
            reason: visit.form["reason"] ?? "", followUp: visit.day("followUp", .ahead)?.text)
        return try await Publishing.publish(
            visit, answer, back: PagePath.advice(id), inputs: ["follow_up": "followUp"],
            again: { try await show(visit, $0) },
            next: { _ in next })
    }
}
