internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport

/// What a city has after a spring: the ids under which requests ask for it.
struct Papers: Sendable {
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
    func spring() async throws -> Papers {
        var papers = Papers()
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
        papers.help = "\(try proposed.proposals.first.required().id)"
        try await share(&papers)
        try clock.set("2026-05-20 18:30")
        papers.session = try await enrol()
        return papers
    }

    private static let aprilResults =
        "employee_number,outcome,left_at\n"
        + ["S1,late,19:10", "S2,on_time,17:30", "S3,on_time,17:20", "P1,on_time,17:20"]
        .joined(separator: "\n") + "\n"
        + windowNumbers.map { "\($0),on_time,17:20\n" }.joined()

    private func share(_ papers: inout Papers) async throws {
        papers.plan = try await ask(NewPlan(title: "助け合いの日")).id
        try await ask(
            EditText(
                kind: "plan", id: papers.plan, field: "goal", text: "十九時に明かりを消す。",
                base: nil))
        papers.action = try await ask(
            AddAction(plan: papers.plan, values: ["title": "声をかける"], answers: nil)
        ).id
        papers.project = try await ask(NewProject(values: ["title": "様式をまとめる"])).id
        papers.meeting = try await ask(
            NewMeeting(values: ["title": "部会", "date": "2026-05-27", "form": "online"])
        ).id
        papers.todo = try await ask(
            AddTodo(meeting: papers.meeting, values: ["text": "数を出す", "city": Self.code])
        ).id
        try await ask(AddRounds(meeting: papers.meeting, rounds: ["14:00": ["142069-141305"]]))
        papers.round = try await ask(ShowMeeting(id: papers.meeting)).rounds.first.required().id
        try await node.exchange()
        papers.advice = try await theirs(
            .advice, below: papers.plan,
            [.init(field: AdviceRules.text, value: .content("数を先に"))])
        papers.theirPlan = try await theirs(
            .plan, [.init(field: PlanRules.title, value: .content("隣の計画"))])
        papers.invited = try await theirs(
            .plan, [.init(field: PlanRules.title, value: .content("招く計画"))])
        _ = try await neighbourGate.publish(
            .invite(
                record: OperationID(papers.invited).required(), members: [own.writer.member]))
        try await node.exchange()
    }
}
