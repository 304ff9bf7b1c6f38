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

    private static func count(
        _ group: String, _ headcount: Int, _ expected: Int, _ onTime: Int, isShared: Bool = true
    ) -> ConfidentialCount {
        ConfidentialCount(
            group: group, headcount: headcount, expected: expected, onTime: onTime,
            isShared: isShared)
    }

    private static let rest = count("小規模な部署（合算）", 90, 86, 60, isShared: false)
    private static let counts = [count("総務部", 88, 84, 72), count("税務部", 62, 58, 40), rest]

    private func publish(
        _ counts: [ConfidentialCount], _ stage: GateStage, period: UInt32 = month
    ) async throws -> [MonthCell] {
        try await stage.gate.publish(
            MonthTable(groups: counts), period: period, rule: SuppressionRule(), by: "test"
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
                "20201101 税務部 band:60 0", "20201101 総務部 band:80 0",
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
            [Self.count("総務部", 88, 83, 71)] + Self.counts.dropFirst(), stage)
        #expect(await stage.written == before)
        #expect(try await stage.owner.store.stateHash() == hash)
    }

    @Test func `a correction withdraws groups, and another month is another figure`() async throws {
        let stage = try await GateStage()
        _ = try await publish(Self.counts, stage)
        let corrected = [Self.count("総務部", 88, 84, 55)] + Self.counts.dropFirst()
        _ = try await publish(corrected, stage)
        _ = try await publish(corrected, stage, period: 20_201_201)
        #expect(
            try await rows(stage) == [
                "20201101 税務部 suppressed 1", "20201101 総務部 suppressed 1",
                "20201201 税務部 band:60 0", "20201201 総務部 band:60 0",
            ])
        // Back to the first value: what was withdrawn stays so.
        _ = try await publish(Self.counts, stage)
        #expect(try await rows(stage).prefix(2).allSatisfy { $0.hasSuffix("suppressed 1") })
    }

    /// 「90%以上」, and then it was 40%, and then nobody.
    @Test(arguments: [60, 300])
    func `a figure known to be false does not stay`(headcount: Int) async throws {
        let stage = try await GateStage()
        func total(_ percent: Int) async throws -> String {
            _ = try await stage.gate.publish(
                MonthTable(groups: [
                    Self.count(
                        "全職員", headcount, headcount, headcount * percent / 100, isShared: false)
                ]), period: Self.month, rule: SuppressionRule(), by: "test")
            try await stage.share()
            let seen = try await stage.guest.reader.observations().first.required()
            let value = try seen.candidates(ObservationRules.value).first.required()
            return "\(seen.content(ObservationRules.value) ?? "") \(value.generation)"
        }
        #expect(try await total(98) == "band:90 0")
        let second = headcount == 60 ? "band:40" : "rounded:120/300"
        #expect(try await total(40) == second + " 1")
        #expect(try await total(0) == "band:0 2")
    }

    /// Where the true value lies too close to be told, the false one goes all the same.
    @Test func `a small correction withdraws with an honest reason`() async throws {
        let stage = try await GateStage()
        func publish(_ onTime: Int) async throws -> MonthCell {
            try await stage.gate.publish(
                MonthTable(groups: [Self.count("全職員", 300, 300, onTime, isShared: false)]),
                period: Self.month, rule: SuppressionRule(), by: "test"
            )[0]
        }
        #expect(try await publish(202).figure.canonicalText == "rounded:200/300")
        // Nothing to be seen outside: it is still true.
        #expect(try await publish(201).reason == .shownRounded)
        let withdrawn = try await publish(203)
        #expect(withdrawn.figure == .suppressed && withdrawn.reason == .withdrawn)
        #expect(withdrawn.reason.sentence(japanese: true).contains("正しくありませんでした"))
        try await stage.share()
        let seen = try await stage.guest.reader.observations()[0]
        #expect(seen.content(ObservationRules.value) == "suppressed")
        #expect(seen.candidates(ObservationRules.value).first?.generation == 1)
        // It comes back with the next month, not in this one.
        #expect(try await publish(120).figure == .suppressed)
    }

    @Test func `a group that bears a name is screened, an adviser publishes no figures`()
        async throws
    {
        let stage = try await GateStage()
        let named = [Self.count("酒匂沢花音班", 80, 80, 40), Self.rest]
        #expect(try await refusal { _ = try await publish(named, stage) } == "screened")
        #expect(try await stage.owner.reader.all(.observation).isEmpty)
        let long = [
            Self.count(String(repeating: "部", count: 201), 80, 80, 40), Self.rest,
        ]
        #expect(try await refusal { _ = try await publish(long, stage) } == "too_long")
        let code = try await refusal {
            _ = try await stage.adviserGate.publish(
                MonthTable(groups: Self.counts), period: Self.month, rule: SuppressionRule(),
                by: "test")
        }
        #expect(code == "not_permitted")
    }

    @Test func `a month is published whole or not at all`() async throws {
        let stage = try await GateStage()
        let before = await stage.written
        let counts = Self.counts + [Self.count("根府崎太一郎班", 80, 80, 40)]
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
        #expect(try await rows(stage).count == 2)
    }

    @Test func `figures are not changed by the door of records`() async throws {
        let stage = try await GateStage()
        _ = try await publish(Self.counts, stage)
        let figure = try await stage.owner.reader.all(.observation)[0]
        let code = try await refusal {
            _ = try await stage.gate.publish(
                .set(
                    record: figure.id, field: ObservationRules.value,
                    value: .content("rounded:70/85")), by: "test")
        }
        #expect(code == "bad_value")
    }
}
