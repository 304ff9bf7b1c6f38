import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Figures leave suppressed, once, and are corrected as revisions.
struct FigurePublishingTests {
    private static let month: UInt32 = 20_201_101

    private static let counts = [
        ConfidentialCount(group: "総務部", expected: 84, onTime: 72),
        ConfidentialCount(group: "小さな課", expected: 9, onTime: 7),
        ConfidentialCount(group: "税務課", expected: 31, onTime: 30),
    ]

    private func publish(
        _ counts: [ConfidentialCount], _ stage: GateStage, period: UInt32 = month
    ) async throws -> [MonthCell] {
        try await stage.gate.publish(
            MonthTable(groups: counts), period: period, rule: SuppressionRule()
        ).filter { $0.key.unitGroup != ObservationRules.wholeCity }
    }

    /// Group, value and revision of every figure, as another city sees them.
    private func rows(_ stage: GateStage) async throws -> [String] {
        try await stage.share()
        return try await stage.guest.reader.all(.observation).map { observation in
            let value = try observation.candidates(ObservationRules.value).first.required()
            guard case .content(.some(let text)) = value.value,
                let group = observation.content(ObservationRules.unitGroup),
                let period = observation.number(ObservationRules.period)
            else { throw MissingValue() }
            return "\(period) \(group) \(text) \(value.generation)"
        }.sorted().filter { !$0.contains(ObservationRules.wholeCity) }
    }

    @Test func `what is published is what the preview shows, suppressed`() async throws {
        let stage = try await GateStage()
        let preview = try await stage.gate.preview(
            MonthTable(groups: Self.counts), period: Self.month, rule: SuppressionRule()
        ).filter { $0.key.unitGroup != ObservationRules.wholeCity }
        let published = try await publish(Self.counts, stage)
        #expect(published.map(\.figure) == preview.map(\.figure))
        #expect(
            try await rows(stage) == [
                "20201101 小さな課 suppressed 0", "20201101 税務課 band:90 0",
                "20201101 総務部 rounded:70/85 0",
            ])
        // No exact number stands anywhere in what is shared.
        let observation = try await stage.guest.reader.all(.observation)
        #expect(observation.allSatisfy { $0.owner == stage.owner.writer.member })
        #expect(observation.allSatisfy { $0.word(ObservationRules.indicator) == "on_time_leaving" })
        #expect(observation.allSatisfy { $0.number(ObservationRules.definition) == 1 })
    }

    @Test func `publishing twice changes nothing`() async throws {
        let stage = try await GateStage()
        _ = try await publish(Self.counts, stage)
        let (before, hash) = (await stage.written, try await stage.owner.store.stateHash())
        _ = try await publish(Self.counts, stage)
        // Another exact figure that looks the same outside changes nothing either.
        _ = try await publish(
            [ConfidentialCount(group: "総務部", expected: 83, onTime: 71)] + Self.counts.dropFirst(),
            stage)
        #expect(await stage.written == before)
        #expect(try await stage.owner.store.stateHash() == hash)
    }

    @Test func `a correction is a revision, and another month is another figure`() async throws {
        let stage = try await GateStage()
        _ = try await publish(Self.counts, stage)
        let corrected = [ConfidentialCount(group: "総務部", expected: 84, onTime: 55)]
        _ = try await publish(corrected + Self.counts.dropFirst(), stage)
        _ = try await publish(corrected, stage, period: 20_201_201)
        #expect(
            try await rows(stage) == [
                "20201101 小さな課 suppressed 0", "20201101 税務課 band:90 0",
                "20201101 総務部 rounded:55/85 1", "20201201 総務部 rounded:55/85 0",
            ])
        // Back to the first value: one more revision, not the old one.
        _ = try await publish(Self.counts, stage)
        #expect(try await rows(stage).contains("20201101 総務部 rounded:70/85 2"))
    }

    @Test func `a group that bears a name is screened, an adviser publishes no figures`()
        async throws
    {
        let stage = try await GateStage()
        let named = [ConfidentialCount(group: "酒匂沢花音班", expected: 40, onTime: 20)]
        #expect(try await refusal { _ = try await publish(named, stage) } == "screened")
        #expect(try await stage.owner.reader.all(.observation).isEmpty)
        let long = [
            ConfidentialCount(
                group: String(repeating: "部", count: 201), expected: 40, onTime: 20)
        ]
        #expect(try await refusal { _ = try await publish(long, stage) } == "too_long")
        let code = try await refusal {
            _ = try await stage.adviserGate.publish(
                MonthTable(groups: Self.counts), period: Self.month, rule: SuppressionRule())
        }
        #expect(code == "not_permitted")
    }

    @Test func `a month is published whole or not at all`() async throws {
        let stage = try await GateStage()
        let before = await stage.written
        let counts =
            Self.counts + [
                ConfidentialCount(group: "根府崎太一郎班", expected: 40, onTime: 20)
            ]
        #expect(try await refusal { _ = try await publish(counts, stage) } == "screened")
        #expect(await stage.written == before)
    }

    @Test func `two publications at the same moment make one figure for each group`() async throws {
        let stage = try await GateStage()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { _ = try await publish(Self.counts, stage) }
            }
            try await group.waitForAll()
        }
        #expect(try await rows(stage).count == 3)
    }

    @Test func `figures are not changed by the door of records`() async throws {
        let stage = try await GateStage()
        _ = try await publish(Self.counts, stage)
        let figure = try await stage.owner.reader.all(.observation)[0]
        let code = try await refusal {
            _ = try await stage.gate.publish(
                .set(
                    record: figure.id, field: ObservationRules.value,
                    value: .content("rounded:70/85")))
        }
        #expect(code == "bad_value")
    }
}
