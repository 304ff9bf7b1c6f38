import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Versions, notes about changes, to-dos and decisions, as they leave through the gate.
struct VersionPublishingTests {
    private func name(
        _ stage: GateStage, _ gate: Gatekeeper, of plan: OperationID? = nil,
        _ name: String = "11/18の会議に出した案"
    ) async throws -> OperationID {
        try await gate.publish(
            .create(
                .planVersion, parent: stage.plan,
                values: [
                    .init(field: VersionRules.name, value: .content(name)),
                    .init(
                        field: VersionRules.version, value: .version(of: plan ?? stage.plan)),
                ], passage: nil), by: "test"
        ).first.required()
    }

    private func version(_ node: TestNode, _ id: OperationID) async throws -> RecordVersion? {
        try await node.reader.record(id).required().value(VersionRules.version)
            .flatMap { RecordVersion($0) }
    }

    @Test func `a name names what is held at that moment, and nothing later`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("はじめの案。")
        let held = try await stage.owner.chronicle.version(
            of: stage.plan, parts: VersionRules.parts
        ).required()
        let id = try await name(stage, stage.gate)
        _ = try await stage.write("次の案。")
        #expect(try await version(stage.owner, id) == held)
        let named = try await stage.owner.reader.record(id).required()
        #expect(named.content(VersionRules.name) == "11/18の会議に出した案")
        #expect(named.owner == stage.owner.writer.member)
    }

    @Test func `a guest names versions while invited; others and advisers never`() async throws {
        let stage = try await GateStage()
        try await stage.share()
        for gate in [stage.guestGate, stage.adviserGate] {
            let code = try await refusal { _ = try await name(stage, gate) }
            #expect(code == "not_permitted")
        }
        try await stage.invite()
        let id = try await name(stage, stage.guestGate)
        try await stage.share()
        let named = try await stage.owner.reader.record(id).required()
        #expect(named.record.author == stage.guest.writer.member)
        #expect(try await version(stage.owner, id) != nil)
    }

    @Test func `a name is about its own plan, and only plans have versions`() async throws {
        let stage = try await GateStage()
        let other = try await stage.create(.plan)
        let meeting = try await stage.gate.publish(
            .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
        let before = await stage.written
        #expect(
            try await refusal { _ = try await name(stage, stage.gate, of: other) } == "bad_value")
        #expect(
            try await refusal { _ = try await name(stage, stage.gate, of: meeting) } == "bad_value")
        #expect(
            try await refusal {
                _ = try await stage.gate.publish(
                    .set(record: stage.plan, field: PlanRules.title, value: .version(of: other)),
                    by: "test")
            } == "bad_value")
        #expect(await stage.written == before)
        let named = try await name(stage, stage.gate)
        #expect(
            try await refusal {
                _ = try await stage.gate.publish(
                    .set(
                        record: named, field: VersionRules.version, value: .version(of: other)),
                    by: "test")
            } == "bad_value")
        // At a meeting a city has versions of any plan, its own or another's.
        try await stage.share()
        let kept = try await stage.guestGate.publish(
            [stage.plan, other].map {
                .create(
                    .meetingVersion, parent: meeting,
                    values: [
                        .init(field: VersionRules.moment, value: .choice(1)),
                        .init(field: VersionRules.version, value: .version(of: $0)),
                    ], passage: nil)
            }, by: "test")
        try await stage.share()
        #expect(try await version(stage.owner, kept[0])?.record == stage.plan)
        #expect(try await version(stage.owner, kept[3])?.record == other)
    }

    @Test(arguments: ["name", "todo", "decision"])
    func `names of staff are held back in every new text`(kind: String) async throws {
        let stage = try await GateStage()
        let meeting = try await stage.gate.publish(
            .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
        let before = await stage.written
        let words = "酒匂沢花音さんの案"
        let code = try await refusal {
            switch kind {
            case "name": _ = try await name(stage, stage.gate, words)
            default:
                _ = try await stage.gate.publish(
                    .create(
                        kind == "todo" ? .todo : .decision, parent: meeting,
                        values: [.init(field: OutcomeRules.text, value: .content(words))],
                        passage: nil), by: "test")
            }
        }
        #expect(code == "screened")
        #expect(await stage.written == before)
    }

    @Test func `a note goes with a change, in its entry, and never alone`() async throws {
        let stage = try await GateStage()
        let advice = try await stage.gate.publish(
            .create(
                .advice, parent: stage.plan,
                values: [.init(field: AdviceRules.text, value: .content("目的を先に"))], passage: nil),
            by: "test"
        )[0]
        let note = ShareableEdit.create(
            .changeNote, parent: advice,
            values: [.init(field: ChangeRules.role, value: .choice(1))], passage: nil)
        let change = ShareableEdit.write(
            record: stage.plan, field: PlanRules.goal, base: nil, text: "目的。")
        let before = await stage.written
        #expect(try await stage.gate.publish(note, by: "test").isEmpty)
        #expect(await stage.written == before)
        let ids = try await stage.gate.publish([note, change], by: "test")
        #expect(await stage.written == before + 1)
        let notes = try await stage.owner.reader.children(of: advice, .changeNote)
        #expect(notes.count == 1)
        #expect(notes[0].id.entry == ids[0].entry)
        #expect(notes[0].word(ChangeRules.role) == "member")
        // The same text again changes nothing: there is nothing to be noted.
        #expect(try await stage.gate.publish([note, change], by: "test").isEmpty)
        #expect(await stage.written == before + 1)
    }

    @Test func `a to-do is another city's to settle, its words are not`() async throws {
        let stage = try await GateStage()
        let meeting = try await stage.gate.publish(
            .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
        let todo = try await stage.gate.publish(
            .create(
                .todo, parent: meeting,
                values: [
                    .init(field: OutcomeRules.text, value: .content("数を出す")),
                    .init(field: OutcomeRules.city, value: .member(stage.guest.writer.member)),
                    .init(field: OutcomeRules.state, value: .choice(1)),
                ], passage: nil), by: "test"
        )[0]
        try await stage.share()
        _ = try await stage.guestGate.publish(
            [
                .set(record: todo, field: OutcomeRules.state, value: .choice(2)),
                .set(record: todo, field: OutcomeRules.done, value: .date(20_201_116)),
            ], by: "test")
        let code = try await refusal {
            _ = try await stage.guestGate.publish(
                .set(record: todo, field: OutcomeRules.text, value: .content("出さない")), by: "test")
        }
        #expect(code == "not_permitted")
        try await stage.share()
        let seen = try await stage.owner.reader.record(todo).required()
        #expect(seen.word(OutcomeRules.state) == "done")
        #expect(seen.number(OutcomeRules.done) == 20_201_116)
        #expect(seen.content(OutcomeRules.text) == "数を出す")
    }
}
