/// What a measure changed, or データ不足.
package enum EffectEstimate: Sendable {
    /// Too few values before or after the change.
    case insufficient(before: Int, after: Int)
    case fitted(SegmentedRegression)

    /// The fewest values before the change and from it on (Penfold & Zhang, Academic Pediatrics 13, 2013).
    package static let valuesMin = 8

    /// Estimates the effect of what began at the point `change` of a series.
    ///
    /// Points are taken as evenly spaced; gaps keep their place in time and are left out.
    package static func estimate(
        _ points: [ChartPoint], change: Int, errors: StandardErrors = .ordinary
    ) throws(ChartError) -> EffectEstimate {
        try ControlChart.check(points, ChartSettings(.run))
        guard change > 0, change < points.count else { throw .changePoint(change) }
        var times: [Int] = []
        var values: [Double] = []
        for (time, point) in points.enumerated() {
            guard let value = point.measure.number else { continue }
            times.append(time)
            values.append(value)
        }
        let before = times.count { $0 < change }
        let after = times.count - before
        guard before >= valuesMin, after >= valuesMin,
            let fitted = SegmentedRegression(times, values, change: change, errors: errors)
        else { return .insufficient(before: before, after: after) }
        return .fitted(fitted)
    }
}

/// A figure with its uncertainty.
package struct Estimate: Equatable, Sendable {
    package let value: Double
    package let standardError: Double
    /// The 95% interval by Student's t.
    package let lower: Double
    package let upper: Double

    init(_ value: Double, standardError: Double, degrees: Double) {
        self.value = value
        self.standardError = standardError
        let reach =
            standardError > 0
            ? standardError * StudentT.twoSidedQuantile(tail: 0.05, degrees: degrees) : 0
        lower = value - reach
        upper = value + reach
    }

    /// Whether the interval leaves out 0, so that the direction of the effect is known.
    package var isDistinct: Bool { lower > 0 || upper < 0 }
}
