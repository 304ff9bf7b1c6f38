import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Every kind of shareable edit, as a person would make it.
struct PublishingTests {
    @Test func `a record is created with values and a quoted passage in one entry`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("平時から声をかけ合える職場にする。")
        let before = await stage.written
        let ids = try await stage.gate.publish(
            .create(
                .comment, parent: stage.plan,
                values: [
                    .init(field: CommentRules.text, value: .content("よい言葉です")),
                    .init(field: CommentRules.source, value: .content("和束町")),
                ], passage: .init(field: PlanRules.goal, quote: "声をかけ合える")), by: "test")
        #expect(ids.count == 4)
        #expect(await stage.written == before + 1)
        let comment = try await stage.owner.reader.record(ids[0]).required()
        #expect(comment.content(CommentRules.text) == "よい言葉です")
        #expect(comment.record.parent == stage.plan)
        guard case .anchor(PlanRules.goal, let spans) = comment.value(CommentRules.passage) else {
            Issue.record("no anchor")
            return
        }
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let document = try await stage.owner.chronicle.document(key).required()
        #expect(document.resolve(Anchor(spans: spans)) == .intact(4..<11))
    }

    @Test func `a passage without a quote is the field as a whole`() async throws {
        let stage = try await GateStage()
        let id = try await stage.gate.publish(
            .create(
                .advice, parent: stage.plan,
                values: [.init(field: AdviceRules.text, value: .content("目的を先に"))],
                passage: .init(field: PlanRules.goal, quote: nil)), by: "test"
        )[0]
        let advice = try await stage.owner.reader.record(id).required()
        #expect(advice.value(AdviceRules.passage) == .anchor(field: PlanRules.goal, spans: []))
    }

    @Test func `a register is set, and replaces every value that was seen`() async throws {
        let stage = try await GateStage()
        try await stage.invite()
        _ = try await stage.gate.publish(
            .set(record: stage.plan, field: PlanRules.title, value: .content("甲")), by: "test")
        _ = try await stage.guestGate.publish(
            .set(record: stage.plan, field: PlanRules.title, value: .content("乙")), by: "test")
        try await stage.share()
        let both = try await stage.owner.reader.record(stage.plan).required()
        #expect(both.candidates(PlanRules.title).count == 2)
        _ = try await stage.guestGate.publish(
            .set(record: stage.plan, field: PlanRules.title, value: .content("丙")), by: "test")
        try await stage.share()
        let one = try await stage.owner.reader.record(stage.plan).required()
        #expect(one.candidates(PlanRules.title).map(\.value) == [.content("丙")])
    }

    @Test func `every shape of value is written and read back`() async throws {
        let stage = try await GateStage()
        let meeting = try await stage.gate.publish(
            .create(
                .meeting, parent: nil,
                values: [
                    .init(field: MeetingRules.title, value: .content("四市の集まり")),
                    .init(field: MeetingRules.date, value: .date(20_201_118)),
                    .init(field: MeetingRules.form, value: .choice(3)),
                ], passage: nil), by: "test"
        )[0]
        let attendance = try await stage.gate.publish(
            .create(
                .attendance, parent: meeting,
                values: [
                    .init(field: 1, value: .member(stage.guest.writer.member)),
                    .init(field: 3, value: .choice(15 * 60 + 10)),
                ], passage: nil), by: "test"
        )[0]
        let shown = try await stage.owner.reader.record(meeting).required()
        #expect(shown.content(MeetingRules.title) == "四市の集まり")
        #expect(shown.number(MeetingRules.date) == 20_201_118)
        #expect(shown.word(MeetingRules.form) == "hybrid")
        let note = try await stage.owner.reader.record(attendance).required()
        #expect(note.value(1) == .member(stage.guest.writer.member))
        #expect(note.number(3) == 910)
    }

    @Test func `a set gains and loses elements`() async throws {
        let stage = try await GateStage()
        let meeting = try await stage.gate.publish(
            .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
        let round = try await stage.create(.dialogueRound, below: meeting)
        let pairs = MeetingRules.pairs.number
        for element in ["142077-142140", "142069-141305"] {
            _ = try await stage.gate.publish(
                .add(record: round, field: pairs, element: element), by: "test")
        }
        // One removal takes away every copy that is seen.
        _ = try await stage.gate.publish(
            .remove(record: round, field: pairs, element: "142069-141305"), by: "test")
        let left = try await stage.owner.reader.record(round).required().elements(pairs)
        #expect(left.map(\.value) == [.content("142077-142140")])
    }

    @Test func `a text is written from the version that the writer saw`() async throws {
        let stage = try await GateStage()
        try await stage.invite()
        _ = try await stage.write("一。二。三。")
        try await stage.share()
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let base = try await stage.owner.chronicle.document(key).required().frontier
        _ = try await stage.write("一。二。三。四。")
        // The form was opened before 四 was written: it is kept.
        _ = try await stage.write("〇。一。二。三。", base: base)
        _ = try await stage.guestGate.publish(
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "一。三。"), by: "test")
        try await stage.share()
        #expect(try await stage.text(PlanRules.goal) == "〇。一。三。四。")
        #expect(try await stage.text(PlanRules.goal, on: stage.guest) == "〇。一。三。四。")
    }

    @Test func `what changes nothing writes nothing`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("同じ")
        let before = await stage.written
        #expect(try await stage.write("同じ").isEmpty)
        try await stage.invite()
        let invited = await stage.written
        #expect(invited == before + 1)
        #expect(
            try await stage.gate.publish(
                .invite(
                    record: stage.plan,
                    members: [stage.guest.writer.member, stage.owner.writer.member]), by: "test"
            ).isEmpty)
        #expect(await stage.written == invited)
    }

    @Test func `a guest is invited, writes, and is withdrawn with what was written until then`()
        async throws
    {
        let stage = try await GateStage()
        try await stage.invite()
        _ = try await stage.guestGate.publish(
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "客の文。"), by: "test")
        let action = try await stage.guestGate.publish(
            .create(
                .action, parent: stage.plan,
                values: [.init(field: 1, value: .content("客の行動"))], passage: nil), by: "test"
        )[0]
        try await stage.share()
        _ = try await stage.gate.publish(
            .withdraw(record: stage.plan, members: [stage.guest.writer.member]), by: "test")
        #expect(try await stage.text(PlanRules.goal) == "客の文。")
        #expect(try await stage.owner.reader.record(action)?.content(1) == "客の行動")
        // The guest, not knowing, is not refused; having heard of it, it is.
        _ = try await stage.guestGate.publish(
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "客の文。続き。"),
            by: "test")
        try await stage.share()
        #expect(try await stage.text(PlanRules.goal) == "客の文。")
        let code = try await refusal {
            _ = try await stage.guestGate.publish(
                .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "また"), by: "test"
            )
        }
        #expect(code == "not_permitted")
        let again = try await refusal {
            _ = try await stage.gate.publish(
                .withdraw(record: stage.plan, members: [stage.guest.writer.member]), by: "test")
        }
        #expect(again == "not_invited")
    }

    @Test func `several edits are one entry, or none`() async throws {
        let stage = try await GateStage()
        let before = await stage.written
        let ids = try await stage.gate.publish(
            [
                .set(record: stage.plan, field: PlanRules.status, value: .choice(2)),
                .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "文"),
                .invite(record: stage.plan, members: [stage.guest.writer.member]),
            ], by: "test")
        #expect(ids.count == 3)
        #expect(await stage.written == before + 1)
        let code = try await refusal {
            _ = try await stage.gate.publish(
                [
                    .set(record: stage.plan, field: PlanRules.title, value: .content("新しい題")),
                    .set(record: stage.plan, field: PlanRules.status, value: .choice(9)),
                ], by: "test")
        }
        #expect(code == "bad_value")
        #expect(await stage.written == before + 1)
        let plan = try await stage.owner.reader.record(stage.plan).required()
        #expect(plan.content(PlanRules.title) == "助け合いの日")
    }

    @Test func `a record may begin with texts, all in one entry`() async throws {
        let stage = try await GateStage()
        let before = await stage.written
        let project = try await stage.gate.publish(
            .create(
                .project, parent: nil,
                values: [
                    .init(field: ProjectRules.title, value: .content("様式をまとめる")),
                    .init(field: ProjectRules.idea, value: .content("𠮷の葛\u{e0100}を一つに。")),
                    .init(field: ProjectRules.effect, value: .content("")),
                ], passage: nil), by: "test"
        ).first.required()
        #expect(await stage.written == before + 1)
        let record = try await stage.owner.reader.record(project).required()
        #expect(record.text(ProjectRules.idea)?.text == "𠮷の葛\u{e0100}を一つに。")
        #expect(record.text(ProjectRules.effect) == nil)
        // The text goes on as any other.
        _ = try await stage.gate.publish(
            .write(record: project, field: ProjectRules.idea, base: nil, text: "一つにする。"), by: "test"
        )
        let written = try await stage.owner.reader.record(project).required()
        #expect(written.text(ProjectRules.idea)?.text == "一つにする。")
    }

    @Test func `a review stands alone or below a plan`() async throws {
        let stage = try await GateStage()
        for parent in [nil, stage.plan] {
            let id = try await stage.create(.review, below: parent)
            let review = try await stage.owner.reader.record(id).required()
            #expect(review.record.parent == parent)
        }
    }
}
