import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What members without an invitation write into a text must not become something that the owner's
/// edits have to name: enough of it would make every further edit impossible.
struct UninvitedEditTests {
    @Test func `an uninvited member cannot lock a text`() async throws {
        let stage = try await GateStage()
        try await stage.adviser.receive(from: stage.owner)
        for number in 0..<(TextDocument.parentsMax + 10) {
            _ = try await stage.adviser.write(
                .edit(
                    PlanRules.goal, of: stage.plan, at: 0, insert: "割り込み\(number)", parents: []))
        }
        try await stage.owner.receive(from: stage.adviser)
        _ = try await stage.gate.publish(
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "全員が定時に帰る"),
            by: "test")
        let plan = try await stage.owner.reader.record(stage.plan).required()
        #expect(plan.text(PlanRules.goal)?.text == "全員が定時に帰る")
        #expect(plan.text(PlanRules.goal)?.version.count == 1)
    }
}
