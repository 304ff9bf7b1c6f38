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
