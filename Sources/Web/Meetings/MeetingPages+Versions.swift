internal import Alliance
internal import HTML
internal import Requests

/// Before and after: which version of which plan each city had. Only a city's own node knows what it has,
/// so each says so by an act of its own.
extension MeetingPages {
    static func versions(_ visit: PageRequest) async throws -> PageResponse {
        try await versions(visit, Faults())
    }

    private static func versions(_ visit: PageRequest, _ faults: Faults) async throws
        -> PageResponse
    {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let kept = try await visit.ask(ShowKeptVersions(meeting: meeting.id))
        let cities = await CityNames(visit)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let plans = canWrite ? try await underWay(visit) : []
        let frame = Frame(
            title: say("会合の前と後の版"), place: .meetings, crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("会合の前と後に、各市が持っていた計画の版") }
            faults.summary
            p { SharedKind.meetingVersion.declaration.words.purpose.said }
            if kept.plans.isEmpty { p { say("まだ記録がありません。") } }
            for plan in kept.plans { table(plan, cities) }
            if canWrite { keeping(visit, meeting, plans, faults, cities) }
        }
    }

    /// Of the newest plans those that are neither done nor stopped; no page shows all of a long list.
    private static func underWay(_ visit: PageRequest) async throws -> [PlanRow] {
        let newest = try await visit.ask(PageOfPlans(city: nil, status: nil, page: 1))
        return newest.plans.filter { !["done", "stopped"].contains($0.status) }
    }

    private static func table(_ plan: PlanAtMeeting, _ cities: CityNames) -> Markup {
        let title = plan.title ?? say("（題名なし）")
        return section(.labelledBy("plan-\(plan.id)")) {
            h2(.id("plan-\(plan.id)")) {
                a(.href(PagePath.plan(plan.id))) { bdi { title } }
                say("（\(cities[plan.city])）")
            }
            Tables.table(
                say("「\(title)」の版"), [say("市"), say("前と後の違い"), say("会合の前"), say("会合の後")],
                plan.holdings.map { holding in
                    [
                        Markup(cities[holding.city]), difference(holding, plan.id, cities),
                        version(holding.before, plan.id, cities),
                        version(holding.after, plan.id, cities),
                    ]
                })
        }
    }

    @MarkupBuilder private static func version(
        _ version: KeptVersion?, _ plan: String, _ cities: CityNames
    ) -> Markup {
        if let version {
            if let name = version.name { p { bdi { say("「\(name)」") } } }
            p {
                VersionWords.content(version.changes, version.lastAt, version.lastCity, cities)
            }
            p(.class("muted")) { say("\(PageTime.said(version.at))に記録") }
            if version.current {
                p(.class("muted")) { say("いまの計画と同じ") }
            } else {
                p {
                    a(
                        .href(
                            (PagePath.plan(plan) / "versions").with("from", version.id)
                                .at("result"))
                    ) { say("この版といまを見比べる") }
                }
            }
        } else {
            say("記録がありません")
        }
    }

    @MarkupBuilder private static func difference(
        _ holding: HeldVersions, _ plan: String, _ cities: CityNames
    ) -> Markup {
        if let before = holding.before, let after = holding.after {
            if holding.changed.isEmpty {
                say("同じ版です")
            } else {
                p { holding.changed.map(part).joined(separator: say("、")) + say("が変わりました") }
                p {
                    a(
                        .href(
                            (PagePath.plan(plan) / "versions").with("from", before.id)
                                .with("to", after.id).at("result"))
                    ) { say("\(cities[holding.city])の前と後を見比べる") }
                }
            }
        } else {
            "–"
        }
    }

    private static func part(_ field: String) -> String {
        field == "actions" ? say("アクション") : SharedKind.plan.title(field)
    }

    private static func keeping(
        _ visit: PageRequest, _ meeting: ShowMeeting.Answer, _ plans: [PlanRow],
        _ faults: Faults, _ cities: CityNames
    ) -> Markup {
        section(.class("card noprint"), .labelledBy("keeping")) {
            h2(.id("keeping")) { say("\(cities[cities.own])が持っている版を記録する") }
            if plans.isEmpty {
                p { say("進行中の計画がありません。") }
            } else {
                form(.post, .action(PagePath.meeting(meeting.id) / "versions")) {
                    Controls.token(visit)
                    Controls.choice(
                        "moment", say("いつの版ですか"),
                        SharedKind.meetingVersion.field("moment").options,
                        chosen: visit.form["moment"], isRequired: true,
                        support: say("会合の直前と直後に、それぞれ記録します。同じ計画をもう一度記録すると、新しいほうが示されます。"),
                        reach: .shared, problem: faults["moment"])
                    Controls.checks(
                        "plan", say("計画"),
                        plans.map {
                            (
                                value: $0.id,
                                title: say("\($0.title ?? say("（題名なし）"))（\(cities[$0.city])）")
                            )
                        },
                        chosen: visit.form["moment"] == nil
                            ? plans.map(\.id) : visit.form.all("plan"),
                        reach: .shared, problem: faults["plan"])
                    Controls.submit(say("確認へ進む"))
                }
            }
        }
    }

    static func keepVersions(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.field(visit, SharedKind.meetingVersion.field("moment"))
        let chosen = visit.form.all("plan")
        let plans = try await underWay(visit).filter { chosen.contains($0.id) }
        if plans.isEmpty { faults.add("plan", say("計画を選んでください。")) }
        guard faults.isEmpty else { return try await versions(visit, faults) }
        let (id, moment) = (visit["id"], visit.form["moment"] ?? "")
        return try await Publishing.publish(
            visit, KeepVersions(meeting: id, moment: moment, plans: plans.map(\.id)),
            back: PagePath.meeting(id) / "versions"
        ) { _ in PagePath.meeting(id) / "versions" }
    }
}
