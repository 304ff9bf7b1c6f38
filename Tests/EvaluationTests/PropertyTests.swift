import Evaluation
internal import Seeding
import Testing

/// What must hold for every series, over seeded random ones.
@Suite struct `Properties of charts` {
    static let seeds: [UInt64] = Array(1...40)

    /// Eighths, so that shifting by whole numbers and scaling by powers of two loses no bit.
    private func values(_ generator: inout SeededGenerator) -> [Double?] {
        let count = Int.random(in: 1...60, using: &generator)
        let step = Double(Int.random(in: 0...3, using: &generator))
        return (0..<count).map { index in
            guard Int.random(in: 0..<20, using: &generator) > 0 else { return nil }
            let drift = index > count / 2 ? step * 8 : 0
            return (generator.normal() * 16 + drift).rounded() / 8
        }
    }

    private func shares(_ generator: inout SeededGenerator) -> [ChartPoint] {
        let count = Int.random(in: 1...60, using: &generator)
        let size: Int = [1, 10, 400, 1_000_000_000].randomElement(using: &generator) ?? 1
        return (0..<count).map { index in
            guard Int.random(in: 0..<20, using: &generator) > 0 else {
                return ChartPoint("\(index)", .gap)
            }
            let denominator = Int.random(in: 1...size, using: &generator)
            let numerator = Int.random(in: 0...denominator, using: &generator)
            return ChartPoint(
                "\(index)", .proportion(numerator: numerator, denominator: denominator))
        }
    }

    private func moved(_ values: [Double?], _ scale: Double, _ shift: Double) -> [ChartPoint] {
        series(
            values.map { value -> Double? in
                guard let value else { return nil }
                return value * scale + shift
            })
    }

    private func marks(_ chart: ControlChart) -> [String?] {
        chart.points.map { $0.special?.rawValue }
    }

    @Test(arguments: seeds)
    func `shifting and scaling move limits along and change no mark`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let values = values(&generator)
            let kind: ChartKind = Bool.random(using: &generator) ? .xmr : .run
            let shift = Double(Int.random(in: -1_000...1_000, using: &generator))
            let scale: Double = [0.25, 0.5, 2, 1024].randomElement(using: &generator) ?? 2
            let chart = try ControlChart(series(values), ChartSettings(kind))
            let other = try ControlChart(
                moved(values, scale, shift), ChartSettings(kind))
            #expect(marks(chart) == marks(other), "seed \(seed)")
            #expect(chart.variation == other.variation, "seed \(seed)")
            for (point, twin) in zip(chart.points, other.points) {
                let pairs = [
                    (point.center, twin.center), (point.limits?.lower, twin.limits?.lower),
                    (point.limits?.upper, twin.limits?.upper),
                ]
                for (figure, found) in pairs {
                    let expected: Double? = figure.map { $0 * scale + shift }
                    #expect(isNear(found, expected), "seed \(seed)")
                }
            }
        }
    }

    /// But not at a peak, which belongs to the later trend in either direction.
    @Test(arguments: seeds)
    func `read backwards, the same points are special`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let values = values(&generator)
            let chart = try ControlChart(series(values), ChartSettings(.xmr))
            let turned = try ControlChart(series(values.reversed()), ChartSettings(.xmr))
            #expect(marks(chart) == marks(turned).reversed(), "seed \(seed)")
            #expect(isNear(chart.current?.limits?.upper, turned.current?.limits?.upper))
        }
    }

    @Test(arguments: seeds)
    func `turned upside down, the other side is special`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let values = values(&generator)
            let chart = try ControlChart(series(values), ChartSettings(.xmr, direction: .more))
            let turned = try ControlChart(
                moved(values, -1, 0), ChartSettings(.xmr, direction: .fewer))
            #expect(marks(chart) == marks(turned), "seed \(seed)")
            #expect(chart.variation == turned.variation, "seed \(seed)")
            for (point, other) in zip(chart.points, turned.points) where point.side != nil {
                #expect(point.side != other.side, "seed \(seed)")
            }
        }
    }

    @Test(arguments: seeds)
    func `limits are ordered, finite, and common points lie within them`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let kind = ChartKind.allCases.randomElement(using: &generator) ?? .xmr
            let isShares = kind.needsProportions || Bool.random(using: &generator)
            let points = isShares ? shares(&generator) : series(values(&generator))
            let start = Int.random(in: 0..<points.count, using: &generator)
            let chart = try ControlChart(
                points, ChartSettings(kind, groupStarts: start > 0 ? [start] : []))
            for point in chart.points {
                #expect((point.special == nil) == (point.side == nil))
                #expect(point.value != nil || point.special == nil, "a gap is never special")
                guard let limits = point.limits, let center = point.center else { continue }
                let ladder = [
                    limits.lower, limits.nearLower, center, limits.nearUpper, limits.upper,
                ]
                #expect(ladder == ladder.sorted(), "seed \(seed)")
                #expect(ladder.allSatisfy { $0.isFinite }, "seed \(seed)")
                let shown = chart.displayed(limits)
                #expect(!isShares || (0...1 ~= shown.lower && 0...1 ~= shown.upper))
                if let value = point.value, point.special == nil {
                    let slack = 1e-13 * max(abs(value), 1)
                    #expect(limits.lower - slack <= value && value <= limits.upper + slack)
                }
            }
            for group in chart.groups {
                #expect(group.mean?.isFinite != false)
                #expect((group.valueCount >= 13 && kind != .run) || group.limits == nil)
            }
        }
    }

    @Test(arguments: seeds)
    func `an effect follows shift and scale, and no noise gives what was put in`(seed: UInt64)
        throws
    {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 16...80, using: &generator)
        let change = Int.random(in: 8...(count - 8), using: &generator)
        let truth = (0..<4).map { _ in generator.normal() * 10 }
        let exact = (0..<count).map { time -> Double in
            let after = time >= change ? truth[2] + truth[3] * Double(time - change) : 0
            return truth[0] + truth[1] * Double(time) + after
        }
        guard case .fitted(let fit) = try EffectEstimate.estimate(series(exact), change: change)
        else {
            Issue.record("seed \(seed)")
            return
        }
        let found = [fit.level, fit.slope, fit.levelChange, fit.slopeChange].map(\.value)
        for (found, truth) in zip(found, truth) { #expect(isNear(found, truth), "seed \(seed)") }

        let noisy = exact.map { $0 + generator.normal() }
        let moved = noisy.map { $0 * 4 + 100 }
        guard case .fitted(let first) = try EffectEstimate.estimate(series(noisy), change: change),
            case .fitted(let second) = try EffectEstimate.estimate(series(moved), change: change)
        else {
            Issue.record("seed \(seed)")
            return
        }
        #expect(isNear(second.levelChange.value, first.levelChange.value * 4), "seed \(seed)")
        #expect(isNear(second.levelChange.lower, first.levelChange.lower * 4), "seed \(seed)")
        #expect(isNear(second.slopeChange.standardError, first.slopeChange.standardError * 4))
        #expect(isNear(second.durbinWatson, first.durbinWatson), "seed \(seed)")
    }

    /// 95% intervals hold the truth in about 95 of 100 series.
    @Test func `intervals cover the truth as often as they say`() throws {
        var generator = SeededGenerator(seed: 95)
        var covered = 0
        let rounds = 2_000
        for _ in 0..<rounds {
            let values = (0..<24).map { ($0 >= 12 ? 3.0 : 0) + generator.normal() }
            guard case .fitted(let fit) = try EffectEstimate.estimate(series(values), change: 12)
            else { continue }
            if fit.levelChange.lower <= 3, 3 <= fit.levelChange.upper { covered += 1 }
        }
        #expect(abs(Double(covered) / Double(rounds) - 0.95) < 0.02, "\(covered) of \(rounds)")
    }
}
