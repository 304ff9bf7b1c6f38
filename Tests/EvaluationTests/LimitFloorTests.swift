import Evaluation
import Testing

/// Limits are never finer than the numbers: steady series with one step are common variation.
@Suite struct `Limits have a floor` {
    private func chart(
        _ measures: [ChartMeasure], _ kind: ChartKind, step: Double = 0, isScreened: Bool = true
    ) throws -> ControlChart {
        try ControlChart(
            measures.enumerated().map { ChartPoint("\($0.offset)", $0.element) },
            ChartSettings(kind, isScreened: isScreened, roundingStep: step))
    }

    private func share(_ done: Int, _ of: Int = 225) -> ChartMeasure {
        .proportion(numerator: done, denominator: of)
    }

    @Test(arguments: [0, 1, 12, 22, 23], [true, false])
    func `zeros and a one, wherever it stands`(place: Int, isScreened: Bool) throws {
        var measures = [ChartMeasure](repeating: .value(0), count: 24)
        measures[place] = .value(1)
        let found = try chart(measures, .xmr, isScreened: isScreened)
        #expect(found.variation == .common)
        #expect(found.points.allSatisfy { $0.special == nil })
        let limits = try #require(found.lastPoint?.limits)
        #expect(limits.lower < 0 && limits.upper > 1)
    }

    @Test(arguments: [0, 12, 23], [ChartKind.laney, .p, .xmr])
    func `rounded shares and a step of five`(place: Int, kind: ChartKind) throws {
        for (usual, other) in [(175, 180), (175, 170), (225, 220), (0, 5)] {
            var measures = [ChartMeasure](repeating: share(usual), count: 24)
            measures[place] = share(other)
            let found = try chart(measures, kind, step: 5)
            #expect(found.variation == .common, "\(usual) \(other)")
            #expect(found.points.allSatisfy { $0.special == nil }, "\(usual) \(other)")
        }
    }

    @Test func `σz is one at least, and a constant series has no width`() throws {
        var measures = [ChartMeasure](repeating: share(175), count: 23) + [share(180)]
        let steady = try chart(measures, .laney)
        #expect(steady.current?.sigmaZ == 1)
        measures = [ChartMeasure](repeating: share(175), count: 24)
        for kind in [ChartKind.laney, .xmr] {
            let limits = try #require(try chart(measures, kind).lastPoint?.limits)
            #expect(limits.lower == limits.upper)
        }
        #expect(try chart(measures, .laney).variation == .common)
    }

    private func values(_ levels: [(Double, Int)]) -> [ChartMeasure] {
        levels.flatMap { [ChartMeasure](repeating: .value($0.0), count: $0.1) }
    }

    /// The difference of two levels is not to what they were rounded.
    @Test(
        arguments: [
            [(2, 12), (4, 12)], [(0, 12), (50, 12)], [(0.45, 12), (0.75, 12)],
            [(15, 12), (30, 12)],
            [(20, 18), (70, 6)], [(15, 11), (30, 13)], [(5, 21), (9, 1)], [(5, 12), (10, 12)],
            [(2, 12), (3, 12)], [(0.5, 12), (1, 12)], [(4.1, 12), (4.4, 12)], [(0, 23), (50, 1)],
            [(2, 8), (10, 8), (2, 8)], [(0, 12), (20, 1), (0, 11)],
        ] as [[(Double, Int)]])
    func `a level that moved is seen`(levels: [(Double, Int)]) throws {
        let found = try chart(values(levels), .xmr)
        #expect(found.points.contains { $0.special != nil })
        guard levels.count == 2 else { return }
        #expect(found.variation == .specialImprovement)
        #expect(found.points.last?.special == .shift || found.points.last?.special == .outside)
    }

    @Test func `per cent that moved are seen, too`() throws {
        for (before, after) in [(0.45, 0.75), (0.5, 1), (0.453, 0.467)] {
            let points = series(
                [Double](repeating: before, count: 12) + [Double](repeating: after, count: 12))
            let found = try ControlChart(points, ChartSettings(.xmr, isPercent: true))
            #expect(found.variation == .specialImprovement, "\(before)")
        }
    }

    /// Tenths, halves, quarters of an hour, and what is rounded to five, ten and fifteen.
    @Test(arguments: [0.1, 0.25, 0.5, 1, 5, 10, 15], [true, false])
    func `a series that goes up a step and comes back is steady`(
        step: Double, isScreened: Bool
    ) throws {
        for blips in [[11], [3, 12], [3, 4, 12, 19]] {
            let measures = (0..<24).map { index in
                ChartMeasure.value(step * (blips.contains(index) ? 10 : 9))
            }
            let found = try chart(measures, .xmr, isScreened: isScreened)
            #expect(found.points.allSatisfy { $0.special == nil }, "\(step) \(blips)")
        }
    }

    @Test func `what was said of the rounding is not guessed again`() throws {
        // Rounded to tens, told so: a step and back is nothing, three steps are something.
        let steady = values([(20, 12), (30, 2), (20, 10)])
        #expect(try chart(steady, .xmr, step: 10).points.allSatisfy { $0.special == nil })
        let moved = values([(20, 12), (50, 12)])
        #expect(try chart(moved, .xmr, step: 10).points.last?.special == .shift)
        // Counts that are multiples of five by chance, and told to be exact.
        let exact = [ChartMeasure](repeating: share(50, 100), count: 20) + [share(90, 100)]
        #expect(try chart(exact, .p, step: 1).points.last?.special == .outside)
    }

    @Test func `what is more than a step is still seen`() throws {
        let values = [ChartMeasure](repeating: .value(5), count: 20) + [.value(5.1), .value(9)]
        #expect(try chart(values, .xmr).points.last?.special == .outside)
        let shares = [ChartMeasure](repeating: share(175), count: 23) + [share(120)]
        for kind in [ChartKind.laney, .p] {
            #expect(try chart(shares, kind, step: 5).points.last?.special == .outside, "\(kind)")
        }
        // A level that moved by three steps and stayed is a shift.
        let moved =
            [ChartMeasure](repeating: share(150), count: 12)
            + [ChartMeasure](repeating: share(165), count: 12)
        #expect(try chart(moved, .laney, step: 5).points.last?.special == .shift)
    }
}
