internal import Alliance
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
        let until = visit.form["until"] ?? todo.until.map { CivicDay($0).said } ?? ""
        let done = visit.form["done"] ?? todo.done.map { CivicDay($0).said } ?? ""
        let frame = Frame(
            title: SharedKind.todo.declaration.words.name.said, place: .meetings,
            crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { SharedKind.todo.declaration.words.name.said }
            faults.summary
            div(.class("text")) { todo.text ?? say("（消されました）") }
            p(.class("muted")) {
                say(
                    "担当: \(SharedKind.todo.shown("city", todo.city, cities))　書いた市: \(cities[todo.by])"
                )
            }
            form(.post, .action(PagePath.meeting(meeting.id) / "todos" / todo.id)) {
                Controls.token(visit)
                Controls.field(
                    SharedKind.todo.field("state"),
                    value: visit.form["state"] ?? todo.state ?? "open", isRequired: true, faults)
                Controls.field(SharedKind.todo.field("done"), value: done, faults)
                Controls.field(
                    SharedKind.todo.field("until"), value: until, hint: say("空けると変わりません。"), faults)
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(PagePath.meeting(meeting.id).at("todos"))
                }
            }
        }
    }

    static func saveTodo(_ visit: PageRequest) async throws -> PageResponse {
        let (meeting, found) = try await find(visit)
        var faults = Faults()
        faults.field(visit, SharedKind.todo.field("state"), isRequired: true)
        let state = visit.form["state"] ?? ""
        if state == "done" { faults.field(visit, SharedKind.todo.field("done"), nil, .back) }
        faults.field(visit, SharedKind.todo.field("until"))
        guard faults.isEmpty else { return try await todo(visit, faults) }
        var values = ["state": state]
        if state == "done" { values["done"] = (visit.day("done", .back) ?? visit.typedOn).text }
        if let until = visit.day("until", .ahead), until.text != found.until {
            values["until"] = until.text
        }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "todo", id: found.id, values: values),
            beside: [(SharedKind.todo.title("text"), found.text ?? say("（消されました）"))],
            back: PagePath.meeting(meeting.id), again: { try await todo(visit, $0) },
            next: { _ in PagePath.meeting(meeting.id).at("todos") })
    }
}
