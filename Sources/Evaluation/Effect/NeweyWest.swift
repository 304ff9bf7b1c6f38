internal import RealModule

/// The covariance of coefficients under autocorrelated residuals (Newey & West, Econometrica 55, 1987).
struct NeweyWest {
    let times: [Int]
    let columns: [[Double]]
    let residuals: [Double]
    let lags: Int?

    /// Lags in points; limited, because each costs a pass over the series.
    private var lagCount: Int {
        let count = Double(times.count)
        let usual = Int(4 * Double.pow(count / 100, 2.0 / 9))
        return min(max(0, lags ?? usual), times.count - 1, 1_000)
    }

    /// A·S·A with A = (XᵀX)⁻¹.
    func covariance(_ inverse: [[Double]]) -> [[Double]] {
        product(product(inverse, spread()), inverse)
    }

    /// S: the weighted products of scores (row times residual) of points at most `lagCount` apart in time.
    private func spread() -> [[Double]] {
        let size = columns.count
        let scores = residuals.indices.map { row in columns.map { $0[row] * residuals[row] } }
        var sum = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        let lagCount = lagCount
        for late in scores.indices {
            for early in stride(from: late, through: 0, by: -1) {
                let lag = times[late] - times[early]
                guard lag <= lagCount else { break }
                let weight = 1 - Double(lag) / Double(lagCount + 1)
                for row in 0..<size {
                    for column in 0..<size {
                        let both =
                            lag == 0
                            ? scores[late][row] * scores[late][column]
                            : scores[late][row] * scores[early][column]
                                + scores[early][row] * scores[late][column]
                        sum[row][column] += weight * both
                    }
                }
            }
        }
        let correction = Double(residuals.count) / Double(residuals.count - size)
        return sum.map { $0.map { $0 * correction } }
    }

    private func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
        left.map { row in
            right.indices.map { column in
                zip(row, right).reduce(0) { $0 + $1.0 * $1.1[column] }
            }
        }
    }
}

/// How the uncertainty of a regression is estimated.
package enum StandardErrors: Equatable, Sendable {
    /// Residuals are taken as independent.
    case ordinary
    /// Newey & West (1987): also valid where neighbouring residuals resemble each other. Bartlett weights over
    /// so many lags, nil for ⌊4·(n/100)^(2/9)⌋; corrected by n/(n − 4) for small samples.
    case neweyWest(lags: Int?)
}
