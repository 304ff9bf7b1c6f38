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
