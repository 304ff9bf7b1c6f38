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
