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
                    a(.class("button second"), .href(path(meeting.id) / "outcome")) {
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
            if !stands { Tables.tag("取り下げ") }
            if let city = decision.city { span { "担当: \(cities[city])" } }
            span(.class("muted")) { "書いた市: \(cities[decision.by])" }
            if canWrite, decision.by == cities.own {
                form(.post, .action(path(meeting) / "decisions" / decision.id)) {
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
                            ? a(.href(path(meeting.id) / "todos" / todo.id)) { bdi { words } }
                            : bdi { words }
                    }
                    p(.class("row")) {
                        Tables.tag(MeetingWords.todo(todo.state))
                        span { "担当: \(todo.city.map { cities[$0] } ?? "決まっていません")" }
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
            form(.post, .action(path(meeting.id) / "outcome")) {
                Controls.token(visit)
                Controls.choice(
                    "kind", "どちらですか",
                    [(value: "todo", title: "宿題"), (value: "decision", title: "決まったこと")],
                    chosen: visit.form["kind"], isRequired: true, reach: .shared,
                    problem: faults["kind"])
                Controls.area(
                    "text", "内容", value: visit.form["text"] ?? "", rows: 3, isRequired: true,
                    support: "担当の役職は書けますが、個人の名前は書かないでください。", reach: .shared,
                    problem: faults["text"])
                Controls.select(
                    "city", "担当する市", [(value: "", title: "決まっていない")] + cities.cities,
                    chosen: visit.form["city"] ?? "", support: "宿題は、その市の「今日」に出ます。",
                    reach: .shared, problem: faults["city"])
                Controls.line(
                    "until", "いつまでに（宿題だけ）", value: visit.form["until"] ?? "",
                    support: CivicDay.forms, reach: .shared,
                    problem: faults["until"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(meeting.id).at("outcome"))
                }
            }
        }
    }

    static func addOutcome(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        var faults = Faults()
        faults.choice(visit, "kind", "どちらか", of: ["todo", "decision"])
        let isTodo = visit.form["kind"] == "todo"
        faults.text(visit, "text", "内容", max: isTodo ? 1_000 : 2_000, isRequired: true)
        faults.choice(visit, "city", "担当する市", of: [""] + cities.cities.map(\.value))
        faults.day(visit, "until", "期限", .ahead)
        guard faults.isEmpty else { return try await outcomeForm(visit, faults) }
        let (id, text) = (visit["id"], visit.form["text"] ?? "")
        var values = ["text": text]
        values["city"] = visit.form.typed("city")
        let until = isTodo ? visit.day("until", .ahead) : nil
        values["until"] = until?.text
        var what = [(isTodo ? "宿題" : "決まったこと", text)]
        if let city = values["city"] { what.append(("担当する市", cities[city])) }
        if let until { what.append(("いつまでに", until.japanese)) }
        let result = path(id).at("outcome")
        guard isTodo else {
            return try await Publishing.publish(
                visit, AddDecision(meeting: id, values: values), what: what, back: path(id)
            ) { _ in result }
        }
        return try await Publishing.publish(
            visit, AddTodo(meeting: id, values: values), what: what, back: path(id)
        ) { _ in result }
    }

    static func setDecision(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let state = visit.form["state"] ?? ""
        guard let decision = meeting.decisions.first(where: { $0.id == visit["decision"] }),
            ["stands", "withdrawn"].contains(state)
        else { throw PageError.notFound }
        return try await Publishing.publish(
            visit, SetField(kind: "decision", id: decision.id, field: "state", value: state),
            what: [
                ("決まったこと", decision.text ?? "（消されました）"),
                ("状態", state == "stands" ? "有効に戻す" : "取り下げる"),
            ], back: path(meeting.id)
        ) { _ in path(meeting.id).at("outcome") }
    }
}
