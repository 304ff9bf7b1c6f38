internal import Alliance
internal import HTML
internal import Requests

/// Plans: the list, one plan as a document, its parts to be edited, its actions, who writes it, its
/// history.
enum PlanPages {
    static let routes: [PageRoute] = [
        .carried("/plans", .signedIn, list),
        .draft("/plans", .writers, begin),
        .carried("/plans/:id", .signedIn, show),
        .draft("/plans/:id/draft", .writers, save),
        .post("/plans/:id/draft/drop", .writers, drop),
        .post("/plans/:id/draft/take-back", .writers, takeBack),
        .get("/plans/:id/share", .writers, share),
        .chosen("/plans/:id/share", .writers, share),
        .get("/plans/:id/edit/:field", .writers, editor),
        .draft("/plans/:id/edit/:field", .writers, savePart),
        .chosen("/plans/:id/choose/:field", .writers, choose),
        .get("/plans/:id/add-action", .writers, newAction),
        .draft("/plans/:id/add-action", .writers, addAction),
        .get("/plans/:id/actions/:action", .writers, editAction),
        .draft("/plans/:id/actions/:action", .writers, saveAction),
        .get("/plans/:id/cities", .signedIn, cities),
        .chosen("/plans/:id/invite", .writers, invite),
        .chosen("/plans/:id/withdraw", .writers, withdraw),
        .get("/plans/:id/history", .signedIn, history),
        .get("/plans/:id/versions", .signedIn, versions),
        .draft("/plans/:id/versions", .writers, nameVersion),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        try await list(visit, Faults())
    }

    static func list(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let (city, status) = (visit.query.typed("city"), visit.query.typed("status"))
        let answer = try await visit.ask(
            PageOfPlans(city: city, status: status, page: Paging.number(visit)))
        let isFiltered = city != nil || status != nil
        let paging = Paging(total: answer.total, page: answer.page)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let drafts = canWrite && !visit.isTaken ? try await visit.ask(ListDrafts()).drafts : []
        let frame = Frame(title: say("計画"), place: .plans, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("計画") }
            faults.summary
            Self.drafts(drafts)
            if answer.total > 0 || isFiltered { filter(cities, city, status) }
            if answer.plans.isEmpty {
                p { !isFiltered ? say("まだ計画がありません。") : say("この条件に合う計画はありません。") }
            } else {
                Tables.table(
                    say("各市の計画（\(answer.total)件）"),
                    [say("市"), SharedKind.plan.title("title"), SharedKind.plan.title("status")],
                    answer.plans.map { plan in
                        [
                            Markup(cities[plan.city]),
                            a(.href(PagePath.plan(plan.id))) {
                                bdi { plan.title ?? say("（題名なし）") }
                            },
                            Tables.tag(SharedKind.plan.shown("status", plan.status)),
                        ]
                    })
                paging.links(
                    say("計画のページ"),
                    PagePath("/plans").with("city", city).with("status", status))
            }
            if canWrite { newPlan(visit, faults) }
        }
    }

    private static func filter(_ cities: CityNames, _ city: String?, _ status: String?) -> Markup {
        form(.action("/plans"), .class("row filter")) {
            Controls.select(
                "city", say("市"), [(value: "", title: say("すべての市"))] + cities.cities,
                chosen: city ?? "")
            Controls.select(
                "status", SharedKind.plan.title("status"),
                SharedKind.plan.field("status").filter(all: say("すべて")), chosen: status ?? "")
            button(.class("second")) { say("絞り込む") }
        }
    }

    private static func newPlan(_ visit: PageRequest, _ faults: Faults) -> Markup {
        section(.class("card"), .labelledBy("new")) {
            h2(.id("new")) { SharedKind.plan.declaration.words.new.said }
            form(.post, .action("/plans")) {
                Controls.token(visit)
                input(.type("hidden"), .name("confirmed"), .value("yes"))
                Controls.line(
                    "title", SharedKind.plan.title("title"), value: visit.form["title"] ?? "",
                    isRequired: true, support: say("まず下書きになります。共有するまで、自分の市だけに見えます。"),
                    reach: .unsaid, problem: faults["title"])
                Controls.choice(
                    "template", say("何から始めますか"),
                    PlanTemplate.all.map { (value: $0.word, title: $0.title) },
                    chosen: visit.form["template"] ?? PlanTemplate.blank.word,
                    support: say("ひな形は、〔 〕のところを自分の市のことに書き替えて使います。"))
                Controls.submit(say("計画を書き始める"))
            }
        }
    }
}
