import Alliance
import Gate
import Merge
import Records
import TestSupport
import Testing

/// Near the bounds of a text (Protocol.md §7.6) nothing typed is lost: it is merged here, or refused
/// with a clear word before anything is written.
struct TextShareTests {
    @Test func `forms that were opened long ago are all published`() async throws {
        let stage = try await GateStage()
        _ = try await stage.gate.publish(
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "始め"), by: "test")
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let base = try await stage.owner.chronicle.document(key).required().frontier
        for number in 10..<40 {
            _ = try await stage.gate.publish(
                .write(
                    record: stage.plan, field: PlanRules.goal, base: base,
                    text: "始め、\(number)番"), by: "test")
        }
        let text = try await stage.text(PlanRules.goal)
        for number in 10..<40 { #expect(text.contains("、\(number)番"), "\(number)") }
        // What the others fold is the same.
        try await stage.share()
        try await stage.guest.chronicle.settle()
        #expect(try await SharedState(of: stage.guest) == SharedState(of: stage.owner))
    }

    @Test func `whoever has used up a text is told so, and nothing is written`() async throws {
        let stage = try await GateStage()
        let hunks = (0..<TextDocument.runsMax).flatMap { _ in [1, 0, 1] as [UInt32] }
        var tip = try await stage.owner.writeOne(
            .edits(
                PlanRules.goal, of: stage.plan, [([], nil, [0, 0, UInt32(TextDocument.runsMax)])]))
        for _ in 0..<31 {
            tip = try await stage.owner.writeOne(
                .edits(PlanRules.goal, of: stage.plan, [([tip], nil, hunks)]))
        }
        let (before, text) = (await stage.written, try await stage.text(PlanRules.goal))
        let error = await #expect(throws: GateError.self) {
            _ = try await stage.gate.publish(
                .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "短く"), by: "test"
            )
        }
        #expect(error?.code == "text_full")
        #expect(await stage.written == before)
        #expect(try await stage.text(PlanRules.goal) == text)
        // Another text is not touched by it.
        _ = try await stage.gate.publish(
            .write(record: stage.plan, field: PlanRules.causeAnalysis, base: nil, text: "別の欄"),
            by: "test")
    }
}
