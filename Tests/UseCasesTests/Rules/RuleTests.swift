internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport
internal import Testing
internal import UseCases

/// What the kinds declare holds on every way out: refused before, allowed after.
@Suite struct `Rules of the kinds` {
    @Test func `an adopted project has its grounds, and keeps them`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let id = ids.project
        let adopt = SetField(kind: "project", id: id, field: "status", value: "adopted")
        let write = { (field: String, text: String) in
            EditText(kind: "project", id: id, field: field, text: text, base: nil)
        }
        #expect(await city.refusal(adopt) == "incomplete_project")
        try await city.ask(write("effect", "月に二時間"))
        #expect(await city.refusal(adopt) == "incomplete_project")
        #expect(
            try await city.ask(ShowRecord(kind: "project", id: id)).attention.map(\.code) == [
                "legal_basis_missing"
            ]
        )
        try await city.ask(write("legal_basis", "文書取扱規程"))
        try await city.ask(adopt)
        #expect(await city.refusal(write("effect", " ")) == "incomplete_project")
        try await city.ask(write("effect", "月に三時間"))
        // Given up, it needs them no more.
        try await city.ask(SetField(kind: "project", id: id, field: "status", value: "ended"))
        try await city.ask(write("effect", ""))
    }

    @Test func `a meeting says why it does not take place`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let set = { (field: String, value: String) in
            SetField(kind: "meeting", id: ids.meeting, field: field, value: value)
        }
        #expect(await city.refusal(set("status", "postponed")) == "reason_needed")
        try await city.ask(set("reason", "台風"))
        try await city.ask(set("status", "postponed"))
        #expect(await city.refusal(set("reason", " ")) == "reason_needed")
        let shown = try await city.ask(ShowMeeting(id: ids.meeting))
        #expect(shown.fields["status"]?.value == "postponed")
        #expect(shown.fields["reason"]?.value == "台風")
    }

    @Test func `the end of a meeting is judged with what was written before`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let set = { (field: String, value: String) in
            SetField(kind: "meeting", id: ids.meeting, field: field, value: value)
        }
        try await city.ask(set("end", "14:00"))
        #expect(await city.refusal(set("begin", "14:00")) == "end_before_begin")
        try await city.ask(set("begin", "13:30"))
        #expect(await city.refusal(set("end", "13:00")) == "end_before_begin")
    }

    @Test func `a review is dated today, and the day moves with the clock`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let values = [
            "subject": "助け合いデー", "decision": "直す", "evidence": "平均を下回る。", "reason": "遅い。",
        ]
        let id = try await city.ask(NewRecord(kind: "review", values: values)).id
        let list = try await city.ask(ListRecords(kind: "review"))
        let shown = try #require(list.rows.first { $0.id == id })
        #expect(shown["on"] == City.helpDay && shown["decision"] == "change")
        let later = NewRecord(
            kind: "review", values: values.merging(["on": "2026-05-21"]) { $1 })
        #expect(await city.refusal(later) == "day_to_come")
        // Midnight in Japan, not in London.
        try city.clock.set("2026-05-20 23:59")
        #expect(await city.refusal(later) == "day_to_come")
        city.clock.advance(seconds: 60)
        #expect(await city.refusal(later) == nil)
    }

    @Test func `who is invited writes, until the invitation is withdrawn`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let edit = EditText(
            kind: "plan", id: ids.invited, field: "goal", text: "ともに帰る", base: nil)
        #expect(try await city.ask(ListInvitations()).invitations.map(\.id) == [ids.invited])
        try await city.ask(edit)
        #expect(try await city.ask(ListInvitations()).invitations.isEmpty)
        try await city.node.exchange()
        _ = try await city.neighbourGate.publish(
            .withdraw(
                record: try OperationID(ids.invited).required(),
                members: [city.own.writer.member]), by: "test")
        // Until the word arrives, nobody here knows.
        let known = EditText(
            kind: "plan", id: ids.invited, field: "goal", text: "ともに", base: nil)
        #expect(await city.refusal(known) == nil)
        try await city.node.exchange()
        #expect(await city.refusal(edit) == "not_permitted")
        // What was written before the withdrawal stands, what came after does not.
        let plan = try await city.ask(ShowPlan(id: ids.invited))
        #expect(plan.fields["goal"]?.text == "ともに帰る")
    }

    @Test func `only the plan's city answers its advice, and an answer is of today`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let ours = try await city.ask(
            GiveAdvice(plan: ids.theirPlan, text: "数を先に", field: nil, quote: nil)
        ).id
        let answer = { (advice: String, day: String?) in
            AnswerAdvice(advice: advice, decision: "adopted", reason: "はい", followUp: day)
        }
        #expect(await city.refusal(answer(ours, nil)) == "not_permitted")
        #expect(await city.refusal(answer(ids.advice, "2026-05-20")) == "follow_up_past")
        try await city.ask(answer(ids.advice, "2026-05-21"))
        let due = try await city.ask(ListAdviceDue(day: "2026-05-21")).advice
        #expect(due.map(\.id) == [ids.advice])
        #expect(try await city.ask(ListAdviceDue(day: "2026-05-20")).advice.isEmpty)
    }

    @Test func `a change says which advice it answers, on the same plan alone`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        try await city.ask(
            SetField(
                kind: "action", id: ids.action, field: "title", value: "数を張り出す",
                answers: ids.advice), as: .personnel)
        let history = try await city.ask(ShowPlanHistory(id: ids.plan)).history
        let change = try #require(history.first { $0.answers == ids.advice })
        #expect(change.role == "personnel" && change.action == ids.action)
        #expect(
            await city.refusal(
                SetField(
                    kind: "plan", id: ids.plan, field: "title", value: "計画",
                    answers: ids.meeting)) == "not_found")
    }

    @Test func `a name of the staff leaves with a reason alone, which is audited`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let comment = AddComment(
            record: ids.plan, text: "カナリア一さんの言葉", field: nil, quote: nil, source: nil)
        let held = try await city.ask(Preview(comment)).heldWords
        #expect(!held.isEmpty)
        #expect(await city.refusal(comment) == "screened")
        for reason in ["", " ", String(repeating: "あ", count: 1_001)] {
            #expect(await city.refusal(comment, as: .member, release: reason) == "bad_value")
        }
        #expect(
            await city.refusal(comment, as: .member, release: "本人の\u{7}承諾")
                == "control_character")
        // Whose names stand in a text is the city's to decide.
        #expect(await city.refusal(comment, as: .adviser, release: "承諾") == "release_refused")
        let before = city.audit.acts.count
        try await city.ask(comment, as: .member, release: "本人の承諾")
        #expect(city.audit.acts.dropFirst(before) == ["release"])
        // Whoever left is still somebody.
        try city.clock.set("2026-06-01 09:00")
        try await city.ask(
            ImportStaff(
                csv: City.file(
                    City.people.split(separator: "\n").filter { !$0.contains(",S1,") }
                        .joined(separator: "\n"))), as: .personnel)
        #expect(await city.refusal(comment) == "screened")
        try await city.ask(EraseStaff(employeeNumber: "S1"), as: .personnel)
        #expect(await city.refusal(comment) == nil)
    }

    @Test func `what is new is screened, not what stands there already`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let write = { (text: String) in
            EditText(kind: "plan", id: ids.plan, field: "current_state", text: text, base: nil)
        }
        try await city.ask(write("カナリア一さんが残る。"), as: .member, release: "承諾")
        #expect(await city.refusal(write("カナリア一さんが残る。毎週のこと。")) == nil)
        #expect(await city.refusal(write("カナリア一さんと、カナリア二さんが残る。")) == "screened")
    }

    @Test func `nothing is answered from records that are being folded anew`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        city.handler.rebuilding.set(true)
        #expect(await city.refusal(ShowPlan(id: ids.plan), as: .observer) == "rebuilding")
        #expect(await city.refusal(NewPlan(title: "計画")) == "rebuilding")
        #expect(await city.refusal(ShowSpeaker(), as: .observer) == nil)
        #expect(try await city.ask(BeginVerification()).isBegun == false)
        city.handler.rebuilding.set(false)
        #expect(try await city.ask(RebuildRecords()).waiting == 0)
        #expect(try await city.ask(ShowPlan(id: ids.plan)).fields["title"]?.value == "助け合いの日")
    }
}
