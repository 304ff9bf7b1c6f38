internal import Alliance
internal import HTML
internal import Requests

/// What came together: which versions each city went home with, what two changed at once, and what awaits somebody.
extension MeetingRoom {
    static func after(
        _ meeting: ShowMeeting.Answer, _ visit: PageRequest, _ cities: CityNames
    ) async throws -> Markup {
        let kept = try await visit.ask(ShowKeptVersions(meeting: meeting.id))
        var marked: [(title: String, path: PagePath, count: Int)] = []
        let own = count(try await visit.ask(ShowMarkedTexts(id: meeting.id)))
        if own > 0 {
            marked.append((say("議事録"), PagePath.meeting(meeting.id).at("part-minutes"), own))
        }
        for plan in kept.plans {
            let places = count(try await visit.ask(ShowMarkedTexts(id: plan.id)))
            if places > 0 {
                marked.append((plan.title ?? say("（題名なし）"), PagePath.plan(plan.id), places))
            }
        }
        let plans = Set(kept.plans.map(\.id))
        let conflicts = try await visit.ask(ListConflicts()).conflicts.filter { conflict in
            let record = conflict.parent ?? conflict.record
            return record == meeting.id || plans.contains(record)
        }
        let here = PagePath.meeting(meeting.id)
        return HTML.section(.labelledBy("after")) {
            h2(.id("after")) { say("会合の後") }
            h3 { say("各市が持ち帰った版") }
            if kept.plans.isEmpty {
                p { say("まだ記録がありません。会合の前と後に、各市が「版を記録する」を押すと、ここに並びます。") }
            }
            ul(.class("plain")) { for plan in kept.plans { li { cited(plan, cities) } } }
            h3 { say("同じところを二つの市が直したもの") }
            if marked.isEmpty { p { say("ありません。") } }
            ul(.class("plain")) {
                for place in marked {
                    li {
                        a(.href(place.path)) { bdi { place.title } }
                        say("（\(place.count)か所）")
                    }
                }
            }
            h3 { say("決めるのを待っているもの") }
            waiting(conflicts, meeting)
            p(.class("row noprint")) {
                a(.class("button second"), .href((here / "versions").at("keeping"))) {
                    say("会合の後の版を記録する")
                }
                a(.href(here / "minutes.docx")) { say("議事録をWordで") }
                a(.href(here)) { say("印刷できる記録（会合の画面）") }
            }
        }
    }

    private static func count(_ marked: MarkedTexts) -> Int {
        marked.texts.reduce(0) { $0 + $1.count }
    }

    /// Minutes cite a version by the hash of what was held, which nobody can change afterwards.
    @MarkupBuilder private static func cited(_ plan: PlanAtMeeting, _ cities: CityNames) -> Markup {
        p {
            a(.href(PagePath.plan(plan.id))) { bdi { plan.title ?? say("（題名なし）") } }
            say("（\(cities[plan.city])）")
        }
        ul(.class("plain")) {
            for holding in plan.holdings {
                li {
                    say("\(cities[holding.city]): ")
                    if let version = holding.after ?? holding.before {
                        a(
                            .href(
                                (PagePath.plan(plan.id) / "versions").with("from", version.id)
                                    .at("result"))
                        ) {
                            VersionWords.content(
                                version.changes, version.lastAt, version.lastCity, cities)
                        }
                        if holding.after == nil { say("（会合の前）") }
                        if !holding.changed.isEmpty { say("　会合の間に変わりました") }
                    }
                }
            }
        }
    }

    @MarkupBuilder private static func waiting(
        _ conflicts: [RegisterConflict], _ meeting: ShowMeeting.Answer
    ) -> Markup {
        let open = meeting.todos.filter { $0.state == "open" }
        if conflicts.isEmpty, open.isEmpty { p { say("ありません。") } }
        ul(.class("plain")) {
            for conflict in conflicts {
                li {
                    let record = conflict.parent ?? conflict.record
                    let path = record == meeting.id ? PagePath.meeting(record) : .plan(record)
                    say("ほかの案があります: ")
                    a(.href(path)) { bdi { conflict.title ?? say("（題名なし）") } }
                }
            }
            if !open.isEmpty {
                li {
                    a(.href(PagePath.meeting(meeting.id).at("todos"))) { say("宿題 \(open.count)件") }
                }
            }
        }
    }
}
