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
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "始め"))
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let base = try await stage.owner.chronicle.document(key).required().frontier
        for number in 10..<40 {
            _ = try await stage.gate.publish(
                .write(
                    record: stage.plan, field: PlanRules.goal, base: base,
                    text: "始め、\(number)番"))
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
        let scalars = (0..<190_000 as Range<UInt32>).map { 0x4e00 + $0 % 2_000 }
        var written = 0
        var refused: GateError?
        for number in 0..<20 as Range<UInt32> {
            let text = String(
                String.UnicodeScalarView(
                    scalars.compactMap { Unicode.Scalar($0 + 2_001 * (number % 8)) }))
            let before = await stage.written
            do {
                _ = try await stage.gate.publish(
                    .write(record: stage.plan, field: PlanRules.goal, base: nil, text: text))
                written += 1
            } catch let error as GateError {
                refused = error
                #expect(await stage.written == before)
                break
            }
        }
        #expect(refused?.code == "text_full")
        #expect(written == 11 || written == 12)
        // Another text is not touched by it.
        _ = try await stage.gate.publish(
            .write(record: stage.plan, field: PlanRules.causeAnalysis, base: nil, text: "別の欄"))
    }
}
