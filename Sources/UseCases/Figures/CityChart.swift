internal import Evaluation
internal import Requests

/// What one city published, as a control chart, with the period of each point.
struct CityChart {
    let chart: ControlChart
    /// One for each point, without gaps.
    let periods: [UInt32]

    func answer(svg: String?) -> ComparedChart {
        let limits = chart.lastPoint?.limits.map(chart.displayed)
        return ComparedChart(
            mean: chart.current?.center, lower: limits?.lower, upper: limits?.upper,
            variation: chart.variation.rawValue,
            levels: chart.groups.map { group in
                ComparedLevel(
                    from: FigurePeriod.text(periods[group.range.lowerBound]), mean: group.center)
            }, svg: svg)
    }
}
