internal import Alliance
internal import HTML
internal import Requests

/// Which city changed what, and when; two versions of a part side by side; what came of advice; how far
/// the changes have come.
extension PlanPages {
    static func history(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let history = try await visit.ask(ShowPlanHistory(id: plan.id)).history
        let field = visit.query.typed("field").flatMap { plan.fields[$0] == nil ? nil : $0 }
        // Oldest first as it was folded here; the newest shown first.
        let rows = Array(
            history.filter { field == nil || ($0.field == field && $0.action == nil) }.reversed())
        let named = try await visit.ask(ListPlanVersions(plan: plan.id)).versions
        let difference = try await PlanDifference(visit, plan.id, field)
        let advice = try await visit.ask(PageOfAdvice(plan: plan.id))
        let reach = try await visit.ask(ShowReach(id: plan.id))
        let cities = await CityNames(visit)
        let sorted = field == nil ? rows.sorted { $0.at > $1.at } : rows
        let frame = Frame(
            title: say("履歴"), place: .plans, crumbs: plan.crumbs, showsContacts: true)
        return await frame.page(visit) {
            h1 { say("履歴") }
            parts(plan, field)
            if let field, SharedKind.plan.texts.contains(field) {
                difference.html
                comparison(visit, plan.id, field, sorted, cities)
            } else {
                changes(visit, plan, field, sorted, advice, cities)
                difference.html
            }
            if field == nil { namedVersions(plan.id, named, cities) }
            AdviceParts.outcome(advice, history, cities)
            ReachParts.section(reach, cities)
        }
    }

    private static func parts(_ plan: ShowPlan.Answer, _ chosen: String?) -> Markup {
        nav(.label(say("項目"))) {
            ul(.class("menu")) {
                li {
                    a(.href(PagePath.plan(plan.id) / "history"), .current(chosen == nil)) {
                        say("すべて")
                    }
                }
                for field in SharedKind.plan.lines + SharedKind.plan.texts {
                    li {
                        a(
                            .href((PagePath.plan(plan.id) / "history").with("field", field)),
                            .current(field == chosen)
                        ) { SharedKind.plan.title(field) }
                    }
                }
            }
        }
    }

    private static func changes(
        _ visit: PageRequest, _ plan: ShowPlan.Answer, _ field: String?, _ rows: [PlanChange],
        _ advice: PageOfAdvice.Answer, _ cities: CityNames
    ) -> Markup {
        let paging = Paging(total: rows.count, visit)
        let timeline = PlanTimeline(plan: plan, rows: rows, advice: advice, cities: cities)
        return section(.labelledBy("changes")) {
            h2(.id("changes")) { say("だれが何を変えたか") }
            p(.class("muted")) { say("本文の版を一つずつ見比べるには、上から項目を選んでください。") }
            if field == nil { timeline.lanes }
            timeline.list(paging.shown(rows))
            paging.links(say("変更のページ"), (PagePath.plan(plan.id) / "history").with("field", field))
        }
    }

    /// Any two versions of a text, chosen by radio buttons.
    private static func comparison(
        _ visit: PageRequest, _ id: String, _ field: String, _ rows: [PlanChange],
        _ cities: CityNames
    ) -> Markup {
        let paging = Paging(total: rows.count, visit)
        let (from, to) = (visit.query["from"], visit.query["to"] ?? "now")
        let choice = { (name: String, value: String, chosen: String?, words: String) in
            label(.class("radio")) {
                input(
                    .type("radio"), .name(name), .value(value), .checked(value == chosen),
                    .label(words))
            }
        }
        return section(.labelledBy("changes")) {
            h2(.id("changes")) { say("版を見比べる") }
            form(.action(PagePath.plan(id) / "history")) {
                input(.type("hidden"), .name("field"), .value(field))
                if paging.page > 1 {
                    input(.type("hidden"), .name("page"), .value("\(paging.page)"))
                }
                Tables.table(
                    say("\(SharedKind.plan.title(field))の版（新しい順）"),
                    [say("もと"), say("あと"), say("時刻"), say("市"), say("変更")],
                    [
                        [
                            Markup(), choice("to", "now", to, say("いまの本文を、あとの版にする")),
                            Markup(say("いま")), Markup(), Markup(say("いまの本文（各市の分を合わせたもの）")),
                        ]
                    ]
                        + paging.shown(rows).map { row in
                            let words = say("\(PageTime.said(row.at)) \(cities[row.city])の版を、")
                            return [
                                choice("from", row.version, from, words + say("もとにする")),
                                choice("to", row.version, to, words + say("あとの版にする")),
                                Markup(PageTime.said(row.at)), Markup(row.who(cities)),
                                bdi { summary(row) },
                            ]
                        } + [
                            [
                                choice("from", "empty", from, say("書かれる前を、もとにする")), Markup(),
                                Markup(say("はじめ")), Markup(), Markup(say("書かれる前（空）")),
                            ]
                        ], rowHead: 2)
                Controls.submit(say("見比べる"))
            }
            paging.links(say("版のページ"), (PagePath.plan(id) / "history").with("field", field))
        }
    }

    static func summary(_ row: PlanChange) -> String {
        if let value = row.value {
            let kind = row.action == nil ? SharedKind.plan : .action
            return kind.shown(row.field, value.text)
        }
        let added = row.inserted.map { say("「") + String($0.prefix(60)) + say("」を書き足し") } ?? ""
        let removed = row.deleted > 0 ? say("\(row.deleted)字を削除") : ""
        return [added, removed].filter { !$0.isEmpty }.joined(separator: say("、"))
    }
}
