internal import HTML
internal import Requests

/// One to-do: whether it is done, and until when.
extension MeetingPages {
    static func todoForm(_ visit: PageRequest) async throws -> PageResponse {
        try await todo(visit, Faults())
    }

    private static func find(_ visit: PageRequest) async throws -> (ShowMeeting.Answer, TodoAnswer)
    {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        guard let todo = meeting.todos.first(where: { $0.id == visit["todo"] }) else {
            throw PageError.notFound
        }
        return (meeting, todo)
    }

    private static func todo(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let (meeting, todo) = try await find(visit)
        let cities = await CityNames(visit)
        let until = visit.form["until"] ?? todo.until.map { CivicDay($0).japanese } ?? ""
        let done = visit.form["done"] ?? todo.done.map { CivicDay($0).japanese } ?? ""
        let frame = Frame(
            title: "宿題", place: .meetings, crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "宿題" }
            faults.summary
            div(.class("text")) { todo.text ?? "（消されました）" }
            p(.class("muted")) {
                "担当: \(todo.city.map { cities[$0] } ?? "決まっていません")　書いた市: \(cities[todo.by])"
            }
            form(.post, .action(path(meeting.id) / "todos" / todo.id)) {
                Controls.token(visit)
                Controls.choice(
                    "state", "状態",
                    MeetingWords.todoStates.map { (value: $0, title: MeetingWords.todo($0)) },
                    chosen: visit.form["state"] ?? todo.state ?? "open", isRequired: true,
                    reach: .shared, problem: faults["state"])
                Controls.line(
                    "done", "済んだ日", value: done, support: "済みのときだけ。空けると今日になります。",
                    reach: .shared, problem: faults["done"])
                Controls.line(
                    "until", "いつまでに", value: until,
                    support: CivicDay.forms + "空けると変わりません。",
                    reach: .shared, problem: faults["until"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(meeting.id).at("todos"))
                }
            }
        }
    }

    static func saveTodo(_ visit: PageRequest) async throws -> PageResponse {
        let (meeting, found) = try await find(visit)
        var faults = Faults()
        faults.choice(visit, "state", "状態", of: MeetingWords.todoStates)
        if visit.form["state"] == "done" { faults.dayPast(visit, "done", "済んだ日") }
        faults.day(visit, "until", "期限", .ahead)
        guard faults.isEmpty else { return try await todo(visit, faults) }
        let state = visit.form["state"] ?? ""
        var values = ["state": state]
        var what = [("宿題", found.text ?? "（消されました）"), ("状態", MeetingWords.todo(state))]
        if state == "done" {
            let day = visit.day("done", .back) ?? visit.typedOn
            values["done"] = day.text
            what.append(("済んだ日", day.japanese))
        }
        if let until = visit.day("until", .ahead), until.text != found.until {
            values["until"] = until.text
            what.append(("いつまでに", until.japanese))
        }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "todo", id: found.id, values: values), what: what,
            back: path(meeting.id)
        ) { _ in path(meeting.id).at("todos") }
    }
}
