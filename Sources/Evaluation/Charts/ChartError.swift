/// Why no chart can be made of a series. Too few points are not an error: they give a run chart.
package enum ChartError: Error, Equatable, Sendable {
    case empty
    case tooManyPoints
    /// Not a number, infinite, or larger than `EvaluationLimits.magnitudeMax`.
    case notFinite(index: Int)
    case noDenominator(index: Int)
    /// A numerator below zero or above its denominator, or a denominator beyond the limit.
    case notAProportion(index: Int)
    /// A p or p′ chart needs numerators and denominators.
    case needsProportions
    /// Values and proportions in one series.
    case mixed(index: Int)
    /// Starts of groups must ascend and lie behind the first point and before the end.
    case groupStart(Int)
    /// Of proportions, and of per cent from 0 to 100: outside 0 to 1.
    case target
    /// Not a number, infinite, or larger than `EvaluationLimits.magnitudeMax`.
    case targetNotFinite
    /// The change must lie behind the first point and before the end.
    case changePoint(Int)
}
