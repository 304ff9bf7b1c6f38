import Evaluation
import Testing

/// The product against `tools/check-charts`, which computes in exact fractions and by scipy.
@Suite struct `Figures equal an independent computation` {
    @Test func `every chart, its limits, marks and icons`() throws {
        let charts = try ExpectedFigures.read("charts", as: ExpectedFigures.Chart.self)
        #expect(charts.count > 300)
        var marks = 0
        for expected in charts {
            let settings = ChartSettings(
                try #require(ChartKind(rawValue: expected.kind)),
                direction: try #require(ImprovementDirection(rawValue: expected.direction)),
                target: expected.target, groupStarts: expected.starts,
                isScreened: expected.screened, roundingStep: expected.step,
                isPercent: expected.percent)
            let chart = try ControlChart(expected.points, settings)
            #expect(chart.variation.rawValue == expected.variation, "\(expected.name)")
            #expect(chart.assurance?.rawValue == expected.assurance, "\(expected.name)")
            try #require(chart.groups.count == expected.groups.count)
            for (found, group) in zip(chart.groups, expected.groups) {
                #expect(found.valueCount == group.count)
                #expect(isNear(found.mean, group.mean), "\(expected.name)")
                #expect(isNear(found.median, group.median), "\(expected.name)")
                #expect(isNear(found.sigmaZ, group.sigmaZ), "\(expected.name)")
                let points = chart.points[found.range]
                let special = points.map { $0.special?.rawValue }
                #expect(special == group.special, "\(expected.name)")
                #expect(points.map { $0.side?.rawValue } == group.side, "\(expected.name)")
                for (point, limits) in zip(points, group.limits) {
                    #expect(isNear(point.limits?.lower, limits?[0]), "\(expected.name)")
                    #expect(isNear(point.limits?.upper, limits?[1]), "\(expected.name)")
                }
                marks += special.count { $0 != nil }
            }
        }
        #expect(marks > 1_000, "the series hold what the rules look for")
    }

    @Test func `every effect`() throws {
        for expected in try ExpectedFigures.read("effects", as: ExpectedFigures.Effect.self) {
            let points = series(expected.values)
            let ordinary = try EffectEstimate.estimate(points, change: expected.change)
            guard case .fitted(let fit) = ordinary else {
                Issue.record("no estimate")
                continue
            }
            let robust = try EffectEstimate.estimate(
                points, change: expected.change, errors: .neweyWest(lags: nil))
            guard case .fitted(let wide) = robust else {
                Issue.record("no estimate")
                continue
            }
            let estimates = [fit.level, fit.slope, fit.levelChange, fit.slopeChange]
            let robusts = [wide.level, wide.slope, wide.levelChange, wide.slopeChange]
            for index in 0..<4 {
                #expect(isNear(estimates[index].value, expected.coefficients[index]))
                #expect(isNear(estimates[index].standardError, expected.ordinary[index]))
                #expect(
                    isNear(
                        estimates[index].upper - estimates[index].value, expected.reach[index]))
                #expect(isNear(robusts[index].value, expected.coefficients[index]))
                #expect(isNear(robusts[index].standardError, expected.neweyWest[index]))
            }
            #expect(fit.degreesOfFreedom == expected.degrees)
            #expect(isNear(fit.residualDeviation, expected.deviation))
            #expect(isNear(fit.durbinWatson, expected.durbinWatson))
        }
    }

    @Test func `every difference between neighbouring and other days`() throws {
        for expected in try ExpectedFigures.read(
            "displacements", as: ExpectedFigures.Difference.self)
        {
            let found = try Displacement.compare(
                neighbours: expected.neighbours, others: expected.others)
            guard case .difference(let estimate, let degrees, _, _) = found else {
                Issue.record("no estimate")
                continue
            }
            #expect(isNear(estimate.value, expected.difference))
            #expect(isNear(degrees, expected.degrees))
            #expect(isNear(estimate.lower, expected.lower))
            #expect(isNear(estimate.upper, expected.upper))
        }
    }

    @Test func `the quantiles of Student's distribution`() throws {
        for expected in try ExpectedFigures.read("quantiles", as: ExpectedFigures.Quantile.self) {
            let found = StudentT.twoSidedQuantile(tail: 0.05, degrees: expected.degrees)
            #expect(isNear(found, expected.t), "\(expected.degrees)")
        }
    }

    @Test func `the runs test has the limits of its source`() throws {
        for expected in try ExpectedFigures.read("runs", as: ExpectedFigures.Runs.self) {
            let values = (0..<expected.count).map { $0.isMultiple(of: 2) ? 1.0 : 2 }
            let odd = expected.count.isMultiple(of: 2) ? values : values + [1.5, 1.5]
            let chart = try ControlChart(series(odd), ChartSettings(.run))
            let runs = try #require(chart.current?.runs)
            #expect(runs.usefulCount == expected.count)
            #expect(runs.longestRunMax == expected.longestMax)
            #expect(runs.crossingsMin == expected.crossingsMin)
            #expect(runs.longestRun == 1)
            #expect(!runs.isUnusual)
        }
    }
}
