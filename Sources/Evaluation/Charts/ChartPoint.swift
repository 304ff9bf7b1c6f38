/// One point of a series as it comes in, oldest first.
package struct ChartPoint: Sendable {
    /// The date as people write it, or a running number.
    package let label: String
    package let measure: ChartMeasure

    package init(_ label: String, _ measure: ChartMeasure) {
        self.label = label
        self.measure = measure
    }
}

/// What stands at one point of a series.
package enum ChartMeasure: Equatable, Sendable {
    case value(Double)
    /// So many out of so many; drawn and judged as a share from 0 to 1.
    case proportion(numerator: Int, denominator: Int)
    /// Suppressed, or not reported. Never guessed: nothing is concluded across it.
    case gap

    /// The number to be plotted; nil for a gap.
    package var number: Double? {
        switch self {
        case .value(let value): value
        case .proportion(_, let denominator) where denominator == 0: nil
        case .proportion(let numerator, let denominator): Double(numerator) / Double(denominator)
        case .gap: nil
        }
    }

    func check(at index: Int) throws(ChartError) {
        switch self {
        case .gap: return
        case .value(let value):
            guard value.isFinite, abs(value) <= EvaluationLimits.magnitudeMax else {
                throw .notFinite(index: index)
            }
        case .proportion(let numerator, let denominator):
            guard denominator > 0 else { throw .noDenominator(index: index) }
            guard 0...denominator ~= numerator, denominator <= EvaluationLimits.countMax else {
                throw .notAProportion(index: index)
            }
        }
    }
}

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
