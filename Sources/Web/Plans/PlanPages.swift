internal import Node

/// Plans: the list, one plan as a document, its parts to be edited, its history.
enum PlanPages {
    static let routes: [PageRoute] = [
        .get("/plans", .signedIn, list),
        .post("/plans", .writers, create),
        .get("/plans/:id", .signedIn, show),
        .get("/plans/:id/edit/:field", .writers, editor),
        .post("/plans/:id/edit/:field", .writers, save),
        .post("/plans/:id/choose/:field", .writers, choose),
        .get("/plans/:id/history", .signedIn, history),
    ]

    static func path(_ id: String) -> PagePath { PagePath("/plans") / id }

    private static func list(_ visit: Visit) async throws -> PageResponse {
        let answer = try await visit.ask(.planList, PlanListAnswer.self)
        let cities = await CityNames(visit)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        return await Frame(title: "計画", place: .plans, showsContacts: true).page(visit) {
            h1 { "計画" }
            if answer.plans.isEmpty {
                p { "まだ計画がありません。" }
            } else {
                Tables.table(
                    "各市の計画", ["市", "題名", "状態"],
                    answer.plans.map { plan in
                        [
                            HTML(cities[plan.city]),
                            a(.href(path(plan.id))) { plan.title ?? "（題名なし）" },
                            Tables.tag(PlanWords.status(plan.status)),
                        ]
                    })
            }
            if canWrite {
                section(.class("card"), .labelledBy("new")) {
                    h2(.id("new")) { "新しい計画" }
                    form(.post, .action("/plans")) {
                        Controls.token(visit)
                        Controls.line("title", "題名", isRequired: true, reach: .shared)
                        Controls.submit("計画をつくる")
                    }
                }
            }
        }
    }

    private static func create(_ visit: Visit) async throws -> PageResponse {
        let title = visit.form["title"] ?? ""
        return try await Publishing.publish(
            visit, .planNew(title: title), what: [("題名", title)], back: "/plans"
        ) { path($0.id) }
    }
}
