import Evaluation
import Testing

/// Figures that others printed.
@Suite struct `Published vectors` {
    private let published: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    /// R's first twenty normal deviates after set.seed(123); NHSRplotthedots' snapshots are about them.
    private let normal = [
        -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621,
        -1.26506123, -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272,
        -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141,
    ]

    private func limits(_ values: [Double], isScreened: Bool) throws -> [Double] {
        let chart = try ControlChart(
            series(values), ChartSettings(.xmr, isScreened: isScreened))
        let group = try #require(chart.current)
        let limits = try #require(group.limits)
        return [limits.lower, try #require(group.mean), limits.upper]
    }

    private func expect(_ found: [Double], _ expected: [Double], _ width: Double) {
        for (found, expected) in zip(found, expected) {
            #expect(abs(found - expected) <= width, "\(found) \(expected)")
        }
    }

    @Test func `the series with one ten, screened and not`() throws {
        expect(try limits(published, isScreened: true), [-0.72, 1.94, 4.60], 0.005)
        expect(try limits(published, isScreened: false), [-3.06, 1.94, 6.95], 0.005)
    }

    @Test func `the snapshots of NHSRplotthedots`() throws {
        expect(try limits(normal, isScreened: true), [-3.01138, 0.1416238, 3.294627], 5e-6)
        var spiked = normal
        spiked[14] = 10
        expect(try limits(spiked, isScreened: true), [-2.383666, 0.6694159, 3.722497], 5e-6)
        expect(try limits(spiked, isScreened: false), [-4.596625, 0.6694159, 5.935457], 5e-6)
    }

    @Test func `two points near opposite limits are no special cause`() throws {
        var values = (0..<16).map { $0.isMultiple(of: 2) ? 1.0 : -1 }
        values[14] = 5.5
        values[15] = -5.5
        let chart = try ControlChart(series(values), ChartSettings(.xmr))
        #expect(chart.points.suffix(2).allSatisfy { $0.special == nil })
    }

    @Test func `a section of ten people has a lower limit of 61.5 per cent`() throws {
        let points = (0..<20).map {
            ChartPoint("\($0)", .proportion(numerator: 9, denominator: 10))
        }
        let chart = try ControlChart(points, ChartSettings(.p))
        let limits = try #require(chart.current?.limits)
        expect([limits.lower], [0.615], 0.0005)
        #expect(limits.upper > 1, "raw limits are not clamped")
        #expect(chart.displayed(limits).upper == 1)
    }
}
