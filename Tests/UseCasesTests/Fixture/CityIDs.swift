internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport

/// The ids under which requests ask for what a prepared city has.
struct CityIDs: Sendable {
    var plan = ""
    var action = ""
    var project = ""
    var meeting = ""
    var todo = ""
    var round = ""
    /// The neighbour's, on ``plan``.
    var advice = ""
    /// The neighbour's, to which this city is invited.
    var invited = ""
    /// The neighbour's, to which it is not.
    var theirPlan = ""
    /// A proposal of help, as commands name it.
    var help = ""
    /// Of 本人, signed in.
    var session = ""
}

extension City {
    /// Everything that requests may be about, written through requests.
    func prepare() async throws -> CityIDs {
        var ids = CityIDs()
        try clock.set("2026-04-01 09:00")
        try await open()
        try clock.set("2026-04-21 09:00")
        try await ask(
            RecordHelpDay(date: Self.firstHelpDay, csv: Self.file(Self.aprilResults)),
            as: .personnel)
        try clock.set("2026-05-13 10:00")
        try await forecast()
        let proposed = try await ask(
            ProposeHelp(date: Self.helpDay, section: nil, check: "week"), as: .chief)
        ids.help = "\(try proposed.proposals.first.required().id)"
        try await share(&ids)
        try clock.set("2026-05-20 18:30")
        ids.session = try await enrol()
        return ids
    }

    private static let aprilResults =
        "employee_number,outcome,left_at\n"
        + ["S1,late,19:10", "S2,on_time,17:30", "S3,on_time,17:20", "P1,on_time,17:20"]
        .joined(separator: "\n") + "\n"
        + windowNumbers.map { "\($0),on_time,17:20\n" }.joined()

    private func share(_ ids: inout CityIDs) async throws {
        ids.plan = try await ask(NewPlan(title: "助け合いの日")).id
        try await ask(
            EditText(
                kind: "plan", id: ids.plan, field: "goal", text: "十九時に明かりを消す。",
                base: nil))
        ids.action = try await ask(
            AddAction(plan: ids.plan, values: ["title": "声をかける"], answers: nil)
        ).id
        ids.project = try await ask(NewRecord(kind: "project", values: ["title": "様式をまとめる"])).id
        ids.meeting = try await ask(
            NewMeeting(values: ["title": "部会", "date": "2026-05-27", "form": "online"])
        ).id
        ids.todo = try await ask(
            AddTodo(meeting: ids.meeting, values: ["text": "数を出す", "city": Self.code])
        ).id
        try await ask(AddRounds(meeting: ids.meeting, rounds: ["14:00": ["142069-141305"]]))
        ids.round = try await ask(ShowMeeting(id: ids.meeting)).rounds.first.required().id
        try await node.exchange()
        ids.advice = try await theirs(
            .advice, below: ids.plan,
            [.init(field: AdviceRules.text, value: .content("数を先に"))])
        ids.theirPlan = try await theirs(
            .plan, [.init(field: PlanRules.title, value: .content("隣の計画"))])
        ids.invited = try await theirs(
            .plan, [.init(field: PlanRules.title, value: .content("招く計画"))])
        _ = try await neighbourGate.publish(
            .invite(
                record: OperationID(ids.invited).required(), members: [own.writer.member]),
            by: "test")
        try await node.exchange()
    }
}
