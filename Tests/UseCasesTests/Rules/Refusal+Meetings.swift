internal import Requests

extension Refusal {
    private static func meeting(_ id: String, _ values: [String: String]) -> ChangeFields {
        ChangeFields(kind: "meeting", id: id, values: values)
    }

    static let meetings: [Refusal] = [
        Refusal("a meeting whose title cannot be seen", "blank") { _ in
            NewMeeting(values: ["title": "\u{200B}", "date": "2026-06-24", "form": "place"])
        },
        Refusal("a meeting on no day", "bad_value") { _ in
            NewMeeting(values: ["title": "部会", "date": "2026-02-30"])
        },
        Refusal("a meeting of no form", "bad_value") { _ in
            NewMeeting(values: ["title": "部会", "form": "telepathy"])
        },
        Refusal("a meeting that ends before it begins", "end_before_begin") {
            meeting($0.meeting, ["begin": "15:00", "end": "14:00"])
        },
        Refusal("a meeting at no time", "bad_value") { meeting($0.meeting, ["begin": "25:00"]) },
        Refusal("a cancelled meeting without a reason", "reason_needed") {
            meeting($0.meeting, ["status": "cancelled"])
        },
        Refusal("a postponed meeting with a reason that cannot be seen", "reason_needed") {
            meeting($0.meeting, ["status": "postponed", "reason": " "])
        },
        Refusal("an item of the agenda without words", "blank") {
            AddAgendaItem(meeting: $0.meeting, text: " ")
        },
        Refusal("an item of the agenda with too many", "too_long") {
            AddAgendaItem(meeting: $0.meeting, text: scalars(1_001))
        },
        Refusal("an item of the agenda of a plan", "not_found") {
            AddAgendaItem(meeting: $0.plan, text: "各市の数")
        },
        Refusal("somebody absent who leaves early", "left_while_absent") {
            NoteAttendance(
                meeting: $0.meeting, member: City.code, how: "absent", left: "15:00")
        },
        Refusal("somebody who takes part in no way", "bad_value") {
            NoteAttendance(meeting: $0.meeting, member: City.code, how: "asleep", left: nil)
        },
        Refusal("the attendance of no member", "check_digit") {
            NoteAttendance(meeting: $0.meeting, member: "142068", how: "place", left: nil)
        },
        Refusal("a city that talks with itself", "bad_value") {
            AddRounds(meeting: $0.meeting, rounds: ["15:00": ["142069-142069"]])
        },
        Refusal("a pair of three", "bad_member") {
            AddRounds(meeting: $0.meeting, rounds: ["15:00": ["142069-141305-142077"]])
        },
        Refusal("a round without pairs", "bad_value") {
            AddRounds(meeting: $0.meeting, rounds: ["15:00": []])
        },
        Refusal("no rounds at all", "bad_value") { AddRounds(meeting: $0.meeting, rounds: [:]) },
        Refusal("rounds of one city", "bad_value") { _ in
            ProposeRounds(cities: [City.code], leaving: [:], begin: "14:00", minutes: 20, pause: 0)
        },
        Refusal("a to-do without words", "bad_value") {
            AddTodo(meeting: $0.meeting, values: ["city": City.code])
        },
        Refusal("a to-do with too many", "too_long") {
            AddTodo(meeting: $0.meeting, values: ["text": scalars(1_001)])
        },
        Refusal("a to-do until no day", "bad_value") {
            AddTodo(meeting: $0.meeting, values: ["text": "送る", "until": "来週"])
        },
        Refusal("a to-do that is done tomorrow", "day_to_come") {
            SettleTodo(id: $0.todo, state: .done(on: "2026-05-21"))
        },
        Refusal("a state of a to-do that there is not", "bad_value") { _ in
            ListTodos(city: nil, state: "forgotten")
        },
        Refusal("a decision without words", "bad_value") {
            AddDecision(meeting: $0.meeting, values: [:])
        },
        Refusal("a decision with too many", "too_long") {
            AddDecision(meeting: $0.meeting, values: ["text": scalars(2_001)])
        },
        Refusal("versions of no moment", "bad_value") {
            KeepVersions(meeting: $0.meeting, moment: "during", plans: [$0.plan])
        },
        Refusal("versions of a meeting's minutes", "not_found") {
            KeepVersions(meeting: $0.meeting, moment: "before", plans: [$0.meeting])
        },
    ]
}
