import Alliance
import Gate
import Ledger
import Records
import TestSupport
import Testing

/// A month as a whole: totals, corrections, retraction, large cities, interrupted publications.
struct MonthPublishingTests {
    private static let month: UInt32 = 20_201_101
    private let rule = SuppressionRule()

    private func groups(_ count: Int, shift: Int = 0) -> [ConfidentialCount] {
        (0..<count).map { index in
            let size = 60 + (index * 7) % 45
            let onTime = size / 2 + (index == 0 ? shift : 0)
            return ConfidentialCount(
                group: "部\(index)", expected: size, onTime: onTime,
                helpWithin: 12 + index % 9, helpAcross: index % 6)
        }
    }

    private func cells(
        _ groups: [ConfidentialCount], past: PublishedMonth = .none,
        lateWork: [WorkCategory: Int]? = nil
    ) -> [MonthCell] {
        MonthDisclosure(
            MonthTable(groups: groups, lateWork: lateWork), rule: rule, past: past
        ).cells
    }

    private func total(_ cells: [MonthCell]) -> String? { cells.last?.figure.canonicalText }

    @Test func `twenty units of fair size have totals, and the order of units does not matter`() {
        let cells = cells(groups(20))
        #expect(total(cells)?.hasPrefix("rounded:") == true)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<10 {
            let again = self.cells(groups(20).shuffled(using: &generator))
            #expect(again == cells)
        }
    }

    @Test func `a correction of one person shows nowhere, a large one drops the totals`() {
        let first = cells(groups(20))
        let past = PublishedMonth(first)
        for shift in -4...4 {
            let second = cells(groups(20, shift: shift), past: past)
            #expect(second.map(\.figure) == first.map(\.figure), "shift \(shift)")
        }
        let kept = cells(groups(20, shift: 4), past: past).filter {
            $0.reason == .keptCorrectionTooSmall
        }
        #expect(kept.map(\.key.unitGroup) == ["部0"])
        let far = cells(groups(20, shift: 18), past: past)
        #expect(total(far) == "suppressed" && far.last?.reason == .totalDropped)
        let changed = zip(first, far).filter { $0.figure != $1.figure }.map { $0.0.key.unitGroup }
        let names: Set<String> = ["部0", ObservationRules.wholeCity]
        #expect(Set(changed) == names)
        // And a further correction does not bring them back.
        let third = cells(groups(20), past: PublishedMonth(far))
        #expect(total(third) == "suppressed")
        // A unit that the correction does not have is taken back.
        let fewer = cells(Array(groups(20).dropFirst()), past: past)
        let takenBack = fewer.filter { $0.figure == .retracted }
        #expect(takenBack.count == 3)
        #expect(total(fewer) == "suppressed")
    }

    @Test func `late work is shown beside a total and never narrows it`() {
        let groups = groups(20)
        let late = groups.reduce(0) { $0 + $1.expected - $1.onTime }
        for meeting in stride(from: 0, through: late, by: 1) {
            let cells = cells(groups, lateWork: [.meeting: meeting, .other: late])
            let found = cells.first { $0.key.category == .meeting }?.figure.shape
            guard case .rounded(let done, let size) = cells.last?.figure.shape else {
                Issue.record("there is a total")
                return
            }
            if case .rounded(let count, let of) = found {
                #expect(of == size && count >= 10)
                let fewest = size - done - 4
                #expect(count + 2 <= fewest)
            }
        }
        let all = Dictionary(
            uniqueKeysWithValues: WorkCategory.allCases.map { ($0, late / 13) })
        let shown = cells(groups, lateWork: all).filter {
            $0.key.category != nil && $0.figure != .suppressed
        }
        #expect(shown.count == 11, "all twelve would bound the total from below")
        // Without a total there is nothing.
        let alone = cells(Array(groups.prefix(2)), lateWork: all)
        #expect(alone.filter { $0.key.category != nil }.allSatisfy { $0.reason == .totalDropped })
    }

    @Test func `numbers that cannot be true leave nothing, and no sum overflows`() {
        for (expected, done) in [(Int.max, 3), (-5, -5), (20, 21), (Int.min, 0), (90, Int.max)] {
            let odd = ConfidentialCount(
                group: "odd", expected: expected, onTime: done, helpWithin: done, helpAcross: 0)
            let cells = cells(groups(20) + [odd], lateWork: [.meeting: Int.max, .other: -1])
            #expect(total(cells) == "suppressed")
            let own = cells.filter { $0.key.unitGroup == "odd" }
            #expect(own.allSatisfy { $0.figure == .suppressed })
        }
    }

    @Test func `a month is published, corrected and taken back, and peers see each version`()
        async throws
    {
        let stage = try await GateStage()
        let table = MonthTable(
            groups: groups(20), lightsOut: .init(expected: 80, done: 50), lateWork: [.meeting: 40])
        let preview = try await stage.gate.preview(table, period: Self.month, rule: rule)
        let cells = try await stage.gate.publish(table, period: Self.month, rule: rule)
        #expect(preview == cells)
        #expect(cells.count == 76)
        try await stage.share()
        var seen = try await stage.guest.reader.observations()
        #expect(seen.count == cells.count)
        #expect(seen.compactMap(\.observationKey).count == cells.count)
        #expect(try await stage.gate.retract(period: Self.month) == cells.count)
        #expect(try await stage.gate.retract(period: Self.month) == 0)
        try await stage.share()
        seen = try await stage.guest.reader.observations()
        for record in seen {
            #expect(record.content(ObservationRules.value) == "retracted")
            #expect(record.candidates(ObservationRules.value).first?.generation == 1)
        }
        let code = try await refusal {
            _ = try await stage.gate.publish(table, period: Self.month, rule: rule)
        }
        #expect(code == "month_retracted")
        #expect(try await stage.gate.retract(period: 20_201_201) == 0)
    }

    @Test func `a large city's month takes several entries and is shown with the last one only`()
        async throws
    {
        let stage = try await GateStage()
        let before = await stage.written
        let table = MonthTable(groups: groups(800))
        let cells = try await stage.gate.preview(table, period: Self.month, rule: rule)
        #expect(total(cells)?.hasPrefix("rounded:") == true)
        _ = try await stage.gate.publish(table, period: Self.month, rule: rule)
        #expect(await stage.written > before + 1)
        let all = try await stage.owner.reader.all(.observation)
        let whole = try await stage.owner.reader.observations()
        #expect(whole.count == cells.count && all.count == cells.count)
    }

    @Test func `names that are taken, twice, empty, and tables without units are refused`()
        async throws
    {
        let stage = try await GateStage()
        let one = groups(1)[0]
        let whole = ConfidentialCount(group: "全庁", expected: 60, onTime: 30)
        let empty = ConfidentialCount(group: "", expected: 60, onTime: 30)
        let tables: [[ConfidentialCount]] = [[], [one, one], [whole], [empty], groups(1_001)]
        for groups in tables {
            let code = try await refusal {
                _ = try await stage.gate.publish(
                    MonthTable(groups: groups), period: Self.month, rule: rule)
            }
            #expect(code == "bad_value")
        }
    }
}
