internal import Alliance
internal import HTML
internal import Requests

/// Plans: the list, one plan as a document, its parts to be edited, its actions, who writes it, its
/// history.
enum PlanPages {
    static let routes: [PageRoute] = [
        .get("/plans", .signedIn, list),
        .draft("/plans", .writers, create),
        .get("/plans/:id", .signedIn, show),
        .get("/plans/:id/edit/:field", .writers, editor),
        .draft("/plans/:id/edit/:field", .writers, save),
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

    private static func list(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let (city, status) = (visit.query.typed("city"), visit.query.typed("status"))
        let answer = try await visit.ask(
            PageOfPlans(city: city, status: status, page: Paging.number(visit)))
        let isFiltered = city != nil || status != nil
        let paging = Paging(total: answer.total, page: answer.page)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let frame = Frame(title: "計画", place: .plans, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "計画" }
            faults.summary
            if answer.total > 0 || isFiltered { filter(cities, city, status) }
            if answer.plans.isEmpty {
                p { !isFiltered ? "まだ計画がありません。" : "この条件に合う計画はありません。" }
            } else {
                Tables.table(
                    "各市の計画（\(answer.total)件）",
                    ["市", SharedKind.plan.title("title"), SharedKind.plan.title("status")],
                    answer.plans.map { plan in
                        [
                            Markup(cities[plan.city]),
                            a(.href(PagePath.plan(plan.id))) { bdi { plan.title ?? "（題名なし）" } },
                            Tables.tag(SharedKind.plan.shown("status", plan.status)),
                        ]
                    })
                paging.links(
                    "計画のページ",
                    PagePath("/plans").with("city", city).with("status", status))
            }
            if canWrite { newPlan(visit, faults) }
        }
    }

    private static func filter(_ cities: CityNames, _ city: String?, _ status: String?) -> Markup {
        form(.action("/plans"), .class("row filter")) {
            Controls.select(
                "city", "市", [(value: "", title: "すべての市")] + cities.cities, chosen: city ?? "")
            Controls.select(
                "status", SharedKind.plan.title("status"),
                SharedKind.plan.field("status").filter(all: "すべて"), chosen: status ?? "")
            button(.class("second")) { "絞り込む" }
        }
    }

    private static func newPlan(_ visit: PageRequest, _ faults: Faults) -> Markup {
        section(.class("card"), .labelledBy("new")) {
            h2(.id("new")) { SharedKind.plan.declaration.words.new.japanese }
            form(.post, .action("/plans")) {
                Controls.token(visit)
                Controls.field(
                    SharedKind.plan.field("title"), value: visit.form["title"], faults)
                Controls.submit("確認へ進む")
            }
        }
    }

    private static func create(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.field(visit, SharedKind.plan.field("title"))
        guard faults.isEmpty else { return try await list(visit, faults) }
        let title = visit.form["title"] ?? ""
        return try await Publishing.publish(
            visit, NewPlan(title: title), back: "/plans", again: { try await list(visit, $0) },
            next: { PagePath.plan($0.id) })
    }
}
