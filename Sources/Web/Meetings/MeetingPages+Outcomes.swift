internal import Alliance
internal import HTML
internal import Requests

/// What came of a meeting: decisions and to-dos, as records that a city answers for.
extension MeetingPages {
    static func outcomes(
        _ meeting: ShowMeeting.Answer, _ canWrite: Bool, _ visit: PageRequest, _ cities: CityNames
    ) -> Markup {
        section(.labelledBy("outcome")) {
            h2(.id("outcome")) { say("決まったこと・宿題") }
            h3 { say("決まったこと") }
            if meeting.decisions.isEmpty { p { say("まだありません。") } }
            ul(.class("plain")) {
                for decision in meeting.decisions {
                    li { row(decision, meeting.id, canWrite, visit, cities) }
                }
            }
            h3(.id("todos")) { say("宿題") }
            if meeting.todos.isEmpty {
                p { say("まだありません。") }
            } else {
                todos(meeting, canWrite, visit, cities)
            }
        }
    }

    @MarkupBuilder private static func row(
        _ decision: DecisionAnswer, _ meeting: String, _ canWrite: Bool,
        _ visit: PageRequest,
        _ cities: CityNames
    ) -> Markup {
        let stands = decision.state != "withdrawn"
        div(.class("text")) { decision.text ?? say("（消されました）") }
        div(.class("row")) {
            if !stands { Tables.tag(SharedKind.decision.shown("state", decision.state)) }
            if let city = decision.city { span { say("担当: \(cities[city])") } }
            span(.class("muted")) { say("書いた市: \(cities[decision.by])") }
            if canWrite, decision.by == cities.own {
                form(.post, .action(PagePath.meeting(meeting) / "decisions" / decision.id)) {
                    Controls.token(visit)
                    input(
                        .type("hidden"), .name("state"), .value(stands ? "withdrawn" : "stands"))
                    button(
                        .class("second small"),
                        .label(
                            say(
                                "「\(String((decision.text ?? "").prefix(20)))」を\(stands ? say("取り下げる") : say("有効に戻す"))"
                            )
                        )
                    ) { stands ? say("取り下げる") : say("有効に戻す") }
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
                    let words = todo.text ?? say("（消されました）")
                    div(.class("text")) {
                        canWrite
                            ? a(.href(PagePath.meeting(meeting.id) / "todos" / todo.id)) {
                                bdi { words }
                            }
                            : bdi { words }
                    }
                    p(.class("row")) {
                        Tables.tag(SharedKind.todo.shown("state", todo.state))
                        span { say("担当: \(SharedKind.todo.shown("city", todo.city, cities))") }
                        if let until = todo.until { span { say("\(CivicDay(until).said)まで") } }
                        if let done = todo.done { span { say("済んだ日: \(CivicDay(done).said)") } }
                        if todo.isLate(on: visit.today.text) { strong { say("期限を過ぎています") } }
                    }
                }
            }
        }
    }

    static func setDecision(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let state = visit.form["state"] ?? ""
        guard let decision = meeting.decisions.first(where: { $0.id == visit["decision"] }),
            SharedKind.decision.field("state").wording(of: state) != nil
        else { throw PageError.notFound }
        return try await Publishing.publish(
            visit, SetField(kind: "decision", id: decision.id, field: "state", value: state),
            beside: [(SharedKind.decision.title("text"), decision.text ?? say("（消されました）"))],
            back: PagePath.meeting(meeting.id)
        ) { _ in PagePath.meeting(meeting.id).at("outcome") }
    }
}
