internal import Alliance
internal import HTML
internal import Requests

/// What came of a meeting: decisions and to-dos, as records that a city answers for.
extension MeetingPages {
    static func outcomes(
        _ meeting: ShowMeeting.Answer, _ canWrite: Bool, _ visit: PageRequest, _ cities: CityNames
    ) -> Markup {
        section(.labelledBy("outcome")) {
            h2(.id("outcome")) { "決まったこと・宿題" }
            h3 { "決まったこと" }
            if meeting.decisions.isEmpty { p { "まだありません。" } }
            ul(.class("plain")) {
                for decision in meeting.decisions {
                    li { row(decision, meeting.id, canWrite, visit, cities) }
                }
            }
            h3(.id("todos")) { "宿題" }
            if meeting.todos.isEmpty {
                p { "まだありません。" }
            } else {
                todos(meeting, canWrite, visit, cities)
            }
            if canWrite {
                p(.class("noprint")) {
                    a(.class("button second"), .href(PagePath.meeting(meeting.id) / "outcome")) {
                        "決まったこと・宿題を書く"
                    }
                }
            }
        }
    }

    @MarkupBuilder private static func row(
        _ decision: DecisionAnswer, _ meeting: String, _ canWrite: Bool,
        _ visit: PageRequest,
        _ cities: CityNames
    ) -> Markup {
        let stands = decision.state != "withdrawn"
        div(.class("text")) { decision.text ?? "（消されました）" }
        div(.class("row")) {
            if !stands { Tables.tag(SharedKind.decision.shown("state", decision.state)) }
            if let city = decision.city { span { "担当: \(cities[city])" } }
            span(.class("muted")) { "書いた市: \(cities[decision.by])" }
            if canWrite, decision.by == cities.own {
                form(.post, .action(PagePath.meeting(meeting) / "decisions" / decision.id)) {
                    Controls.token(visit)
                    input(
                        .type("hidden"), .name("state"), .value(stands ? "withdrawn" : "stands"))
                    button(
                        .class("second small"),
                        .label(
                            "「\(String((decision.text ?? "").prefix(20)))」を\(stands ? "取り下げる" : "有効に戻す")"
                        )
                    ) { stands ? "取り下げる" : "有効に戻す" }
                }
            }
        }
    }

    /// One below the other: a table of them would not fit on a telephone.
    private static func todos(
        _ meeting: ShowMeeting.Answer, _ canWrite: Bool, _ visit: PageRequest, _ cities: CityNames
    ) -> Markup {
        ul(.class("plain")) {
            for todo in meeting.todos {
                li {
                    let words = todo.text ?? "（消されました）"
                    div(.class("text")) {
                        canWrite
                            ? a(.href(PagePath.meeting(meeting.id) / "todos" / todo.id)) {
                                bdi { words }
                            }
                            : bdi { words }
                    }
                    p(.class("row")) {
                        Tables.tag(SharedKind.todo.shown("state", todo.state))
                        span { "担当: \(SharedKind.todo.shown("city", todo.city, cities))" }
                        if let until = todo.until { span { "\(CivicDay(until).japanese)まで" } }
                        if let done = todo.done { span { "済んだ日: \(CivicDay(done).japanese)" } }
                        if todo.isLate(on: visit.today.text) { strong { "期限を過ぎています" } }
                    }
                }
            }
        }
    }

    static func outcomeForm(_ visit: PageRequest) async throws -> PageResponse {
        try await outcomeForm(visit, Faults())
    }

    private static func outcomeForm(_ visit: PageRequest, _ faults: Faults) async throws
        -> PageResponse
    {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        let frame = Frame(
            title: "決まったこと・宿題を書く", place: .meetings, crumbs: crumbs(meeting),
            showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "決まったこと・宿題を書く" }
            faults.summary
            form(.post, .action(PagePath.meeting(meeting.id) / "outcome")) {
                Controls.token(visit)
                Controls.choice(
                    "kind", "どちらですか",
                    [SharedKind.todo, .decision].map {
                        (value: $0.declaration.name, title: $0.declaration.words.name.japanese)
                    },
                    chosen: visit.form["kind"], isRequired: true, reach: .shared,
                    problem: faults["kind"])
                Controls.field(SharedKind.todo.field("text"), value: visit.form["text"], faults)
                Controls.field(
                    SharedKind.todo.field("city"), value: visit.form["city"], cities: cities,
                    faults)
                Controls.field(
                    SharedKind.todo.field("until"), value: visit.form["until"],
                    title: SharedKind.todo.title("until") + "（宿題だけ）", faults)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(PagePath.meeting(meeting.id).at("outcome"))
                }
            }
        }
    }

    static func addOutcome(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        var faults = Faults()
        faults.choice(visit, "kind", "どちらか", of: ["todo", "decision"])
        let kind = SharedKind(named: visit.form["kind"] ?? "") ?? .todo
        faults.field(visit, kind.field("text"))
        faults.city(visit, kind.field("city"), of: cities)
        faults.field(visit, SharedKind.todo.field("until"))
        guard faults.isEmpty else { return try await outcomeForm(visit, faults) }
        let id = visit["id"]
        var values = ["text": visit.form["text"] ?? ""]
        values["city"] = visit.form.typed("city")
        if kind == .todo { values["until"] = visit.day("until", .ahead)?.text }
        return kind == .todo
            ? try await share(visit, AddTodo(meeting: id, values: values), id)
            : try await share(visit, AddDecision(meeting: id, values: values), id)
    }

    private static func share(
        _ visit: PageRequest, _ outcome: some SharingRequest, _ meeting: String
    ) async throws -> PageResponse {
        try await Publishing.publish(
            visit, outcome, back: PagePath.meeting(meeting),
            again: { try await outcomeForm(visit, $0) },
            next: { _ in PagePath.meeting(meeting).at("outcome") })
    }

    static func setDecision(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let state = visit.form["state"] ?? ""
        guard let decision = meeting.decisions.first(where: { $0.id == visit["decision"] }),
            SharedKind.decision.field("state").wording(of: state) != nil
        else { throw PageError.notFound }
        return try await Publishing.publish(
            visit, SetField(kind: "decision", id: decision.id, field: "state", value: state),
            beside: [(SharedKind.decision.title("text"), decision.text ?? "（消されました）")],
            back: PagePath.meeting(meeting.id)
        ) { _ in PagePath.meeting(meeting.id).at("outcome") }
    }
}
