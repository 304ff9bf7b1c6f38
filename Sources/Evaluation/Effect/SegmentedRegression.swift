/// Y = b0 + b1·t + b2·D + b3·(t − T0)·D, where t counts the points from 0 and D is 1 from T0 on.
///
/// Segmented regression of an interrupted time series (Wagner et al., J Clin Pharm Ther 27, 2002): the former
/// trend is followed on, and what differs from it is the effect.
package struct SegmentedRegression: Sendable {
    package let errors: StandardErrors
    package let before: Int
    package let after: Int
    /// b0: the level at the first point.
    package let level: Estimate
    /// b1: the slope for each point before the change.
    package let slope: Estimate
    /// b2: the step at the change.
    package let levelChange: Estimate
    /// b3: what is added to the slope from the change on.
    package let slopeChange: Estimate
    /// Of the residuals: n − 4.
    package let degreesOfFreedom: Int
    package let residualDeviation: Double
    /// About 2 where neighbouring residuals are independent, below 1.5 where they resemble each other (then ask
    /// for ``StandardErrors/neweyWest(lags:)``). Nil for an exact fit.
    package let durbinWatson: Double?

    /// Nil where the values do not determine the four coefficients.
    init?(_ times: [Int], _ values: [Double], change: Int, errors: StandardErrors) {
        let columns = Self.columns(times, change: change)
        guard values.count > columns.count,
            let fit = LeastSquares(columns: columns, values: values)
        else { return nil }
        let degrees = values.count - columns.count
        let largest = values.reduce(0) { max($0, abs($1)) }
        // Below this only rounding is left.
        let isExact = fit.residuals.allSatisfy { abs($0) <= 1e-12 * largest }
        let residuals = isExact ? fit.residuals.map { _ in 0 } : fit.residuals
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let variance = squares / Double(degrees)
        let covariance =
            switch errors {
            case .ordinary: fit.inverse.map { $0.map { $0 * variance } }
            case .neweyWest(let lags):
                NeweyWest(times: times, columns: columns, residuals: residuals, lags: lags)
                    .covariance(fit.inverse)
            }
        let estimates = fit.coefficients.indices.map { index in
            // An exact fit leaves the interval no width: what rounding makes would be an effect.
            let reach = columns[index].reduce(0) { max($0, abs($1)) }
            let isRounding = isExact && abs(fit.coefficients[index]) * reach <= 1e-12 * largest
            return Estimate(
                isRounding ? 0 : fit.coefficients[index],
                standardError: max(0, covariance[index][index]).squareRoot(),
                degrees: Double(degrees))
        }
        level = estimates[0]
        slope = estimates[1]
        levelChange = estimates[2]
        slopeChange = estimates[3]
        self.errors = errors
        before = times.count { $0 < change }
        after = times.count { $0 >= change }
        degreesOfFreedom = degrees
        residualDeviation = variance.squareRoot()
        durbinWatson = squares > 0 ? Self.steps(times, residuals) / squares : nil
    }

    private static func columns(_ times: [Int], change: Int) -> [[Double]] {
        [
            times.map { _ in 1 }, times.map(Double.init), times.map { $0 < change ? 0 : 1 },
            times.map { $0 < change ? 0 : Double($0 - change) },
        ]
    }

    /// The squared steps between residuals of neighbouring points; none across a gap.
    private static func steps(_ times: [Int], _ residuals: [Double]) -> Double {
        var sum = 0.0
        for index in times.indices.dropFirst() where times[index] == times[index - 1] + 1 {
            let step = residuals[index] - residuals[index - 1]
            sum += step * step
        }
        return sum
    }
}
