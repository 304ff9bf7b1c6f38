internal import Alliance
internal import HTML
internal import Requests

/// Named versions of a plan, and two of them side by side: its texts, its short fields and its actions.
extension PlanPages {
    static func versions(_ visit: PageRequest) async throws -> PageResponse {
        try await versions(visit, Faults())
    }

    private static func versions(_ visit: PageRequest, _ faults: Faults) async throws
        -> PageResponse
    {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let named = try await visit.ask(ListPlanVersions(plan: plan.id)).versions
        let cities = await CityNames(visit)
        let comparison = try await VersionComparison(visit, plan.id, named, cities)
        let canWrite =
            try PageRoute.Access.writers.admits(visit.signedIn().role)
            && plan.editors.contains(cities.own)
        let frame = Frame(
            title: say("名前の付いた版"), place: .plans, crumbs: plan.crumbs, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("名前の付いた版") }
            faults.summary
            p { SharedKind.planVersion.declaration.words.purpose.said }
            if !named.isEmpty { list(plan.id, named, visit, cities) }
            comparison.form(PagePath.plan(plan.id) / "versions")
            comparison.result
            if canWrite { naming(plan, visit, faults) }
        }
    }

    private static func list(
        _ id: String, _ named: [NamedVersion], _ visit: PageRequest,
        _ cities: CityNames
    ) -> Markup {
        let rows = Array(named.reversed())
        let paging = Paging(total: rows.count, visit)
        return section(.labelledBy("named")) {
            h2(.id("named")) { say("版の一覧") }
            Tables.table(
                say("名前の付いた版（新しい順、\(rows.count)件）"),
                [say("名前"), say("いまとの違い"), say("付けた市と時刻"), say("中身")],
                paging.shown(rows).map { version in
                    [
                        bdi { version.name ?? say("（消されました）") },
                        version.current
                            ? Markup(say("いまの計画と同じです"))
                            : a(
                                .href(
                                    (PagePath.plan(id) / "versions").with("from", version.id).at(
                                        "result"))
                            ) { say("「\(version.name ?? "")」といまを見比べる") },
                        Markup(say("\(cities[version.city])　\(PageTime.said(version.at))")),
                        Markup(
                            VersionWords.content(
                                version.changes, version.lastAt, version.lastCity, cities)),
                    ]
                })
            paging.links(say("版のページ"), PagePath.plan(id) / "versions")
        }
    }

    private static func naming(_ plan: ShowPlan.Answer, _ visit: PageRequest, _ faults: Faults)
        -> Markup
    {
        section(.class("card noprint"), .labelledBy("naming")) {
            h2(.id("naming")) { SharedKind.planVersion.declaration.words.new.said }
            form(.post, .action(PagePath.plan(plan.id) / "versions")) {
                Controls.token(visit)
                Controls.field(
                    SharedKind.planVersion.field("name"), value: visit.form["name"], faults)
                Controls.submit(say("確認へ進む"))
            }
        }
    }

    static func nameVersion(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.field(visit, SharedKind.planVersion.field("name"))
        guard faults.isEmpty else { return try await versions(visit, faults) }
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let name = visit.form["name"] ?? ""
        return try await Publishing.publish(
            visit, NamePlanVersion(plan: plan.id, name: name),
            back: PagePath.plan(plan.id) / "versions",
            again: { try await versions(visit, $0) },
            next: { _ in (PagePath.plan(plan.id) / "versions").at("named") })
    }

    /// On the history page: the names there are, and the way to them.
    static func namedVersions(
        _ id: String, _ named: [NamedVersion], _ cities: CityNames
    ) -> Markup {
        section(.labelledBy("versions")) {
            h2(.id("versions")) { say("名前の付いた版") }
            ul {
                for version in named.reversed().prefix(5) {
                    li {
                        a(
                            .href(
                                (PagePath.plan(id) / "versions").with("from", version.id).at(
                                    "result"))
                        ) {
                            bdi { version.name ?? say("（消されました）") }
                        }
                        say("　\(cities[version.city])　\(PageTime.said(version.at))")
                        if version.current { say("（いまの計画と同じ）") }
                    }
                }
            }
            p { a(.href(PagePath.plan(id) / "versions")) { say("版に名前を付ける・見比べる") } }
        }
    }
}
