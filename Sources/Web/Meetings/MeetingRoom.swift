internal import Alliance
internal import HTML
internal import Requests

/// A meeting from one page, from the morning on which nobody knows who holds what, to the evening: what to do before,
/// what goes on now, large enough for the wall, and what came together.
enum MeetingRoom {
    static let routes: [PageRoute] = [
        .carried("/meetings/:id/room", .signedIn, show),
        .post("/meetings/:id/room/sync", .roles(Askers.writers.roles), sync),
    ]

    /// So many plans are looked at for what each city holds of them; the rest is on the page of versions.
    private static let plansMax = 12

    static func path(_ meeting: String) -> PagePath { PagePath.meeting(meeting) / "room" }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        let before = try await before(meeting, visit, cities)
        let after = try await after(meeting, visit, cities)
        let frame = Frame(
            title: say("会合を進める"), place: .meetings, crumbs: MeetingPages.crumbs(meeting),
            showsContacts: true, hasClock: true)
        return await frame.page(visit) {
            h1 { bdi { meeting.title } }
            nav(.class("row noprint"), .label(say("会合の前、間、後"))) {
                a(.fragment("before")) { say("会合の前") }
                a(.fragment("during")) { say("いま") }
                a(.fragment("after")) { say("会合の後") }
                a(.href(PagePath.meeting(meeting.id))) { say("会合の画面へ") }
            }
            before
            during(meeting, visit, cities)
            after
        }
    }

    // MARK: - Before

    private static func before(
        _ meeting: ShowMeeting.Answer, _ visit: PageRequest, _ cities: CityNames
    ) async throws -> Markup {
        let plans = try await visit.ask(PageOfPlans(city: nil, status: nil, page: 1)).plans
            .filter { !["done", "stopped"].contains($0.status) }.prefix(plansMax)
        var rows: [(plan: PlanRow, reach: ShowReach.Answer)] = []
        for plan in plans { rows.append((plan, try await visit.ask(ShowReach(id: plan.id)))) }
        let contacts = try await visit.ask(ListContacts()).contacts
        let canWrite = PageRoute.Access.writers.admits(visit.reader?.role)
        return HTML.section(.labelledBy("before")) {
            h2(.id("before")) { say("会合の前") }
            if rows.isEmpty { p { say("進行中の計画がありません。") } }
            holdings(rows, contacts, cities)
            missing(contacts)
            if canWrite, !visit.isTaken {
                div(.class("row noprint")) {
                    form(.post, .action(path(meeting.id) / "sync")) {
                        Controls.token(visit)
                        button(.class("second")) { say("いま、全員と同期する") }
                    }
                    a(
                        .class("button second"),
                        .href((PagePath.meeting(meeting.id) / "versions").at("keeping"))
                    ) { say("会合の前の版を記録する") }
                }
            }
        }
    }

    /// Whoever was never heard holds nothing of it that we know of.
    private static func holdings(
        _ rows: [(plan: PlanRow, reach: ShowReach.Answer)], _ contacts: [CityContact],
        _ cities: CityNames
    ) -> Markup {
        guard !rows.isEmpty, !contacts.isEmpty else { return Markup() }
        return Tables.table(
            say("だれが、どの計画をどこまで持っているか（最後に同期したとき）"),
            [say("計画")] + contacts.map { cities[$0.id] },
            rows.map { plan, reach in
                [
                    a(.href(PagePath.plan(plan.id))) { bdi { plan.title ?? say("（題名なし）") } }
                ]
                    + contacts.map { contact in
                        guard let held = reach.peers.first(where: { $0.id == contact.id }),
                            held.heard
                        else { return Markup(say("分からない")) }
                        return Markup(
                            held.held >= reach.changes
                                ? say("✓ いまの版") : say("あと\(reach.changes - held.held)件"))
                    }
            })
    }

    /// Without a line a city has what it came with; what it writes there waits in its browsers.
    @MarkupBuilder private static func missing(_ contacts: [CityContact]) -> Markup {
        let silent = contacts.filter { [.never, .silent, .failing].contains($0.reach) }
        if !silent.isEmpty {
            div(.class("notice warn")) {
                p {
                    say(
                        "いまつながらない市: \(silent.map(\.name).joined(separator: say("、")))。いまの版が届いていないかもしれません。"
                    )
                }
                p { say("会合の部屋に回線がないときは、その市の職員が、出る前に「会合に持っていく」を押しておきます。") }
            }
        }
    }

    private static func sync(_ visit: PageRequest) async throws -> PageResponse {
        let answer = try await visit.ask(SyncWithPeers(ids: []))
        let back = path(visit["id"])
        let failed = answer.peers.filter { !$0.ok }.map(\.id)
        let cities = await CityNames(visit)
        visit.tell(
            failed.isEmpty
                ? say("\(answer.peers.count)の相手と同期しました。")
                : say(
                    "\(answer.peers.count - failed.count)の相手と同期しました。つながらない相手: \(failed.map { cities[$0] }.joined(separator: say("、")))"
                ), on: back)
        return .seeOther(back)
    }
}
