/// Least squares by Householder reflections, which never form the squares of the normal equations.
struct LeastSquares {
    let coefficients: [Double]
    let residuals: [Double]
    /// (XᵀX)⁻¹, row by row.
    let inverse: [[Double]]

    /// Nil where the columns do not determine the coefficients. Columns are as long as `values`.
    init?(columns: [[Double]], values: [Double]) {
        let count = columns.count
        guard count > 0, values.count >= count, columns.allSatisfy({ $0.count == values.count })
        else { return nil }
        var work = columns
        var right = values
        var diagonal = [Double](repeating: 0, count: count)
        for column in 0..<count {
            let size = Self.norm(work[column][column...])
            let full = Self.norm(columns[column][...])
            guard size > 1e-12 * full else { return nil }
            diagonal[column] = work[column][column] > 0 ? -size : size
            // The reflector stands where the column was; what it leaves is the diagonal.
            work[column][column] -= diagonal[column]
            let reflector = work[column][column...]
            let half = Self.dot(reflector, reflector) / 2
            for other in (column + 1)..<max(count, column + 1) {
                let factor = Self.dot(reflector, work[other][column...]) / half
                for row in column..<values.count { work[other][row] -= factor * reflector[row] }
            }
            let factor = Self.dot(reflector, right[column...]) / half
            for row in column..<values.count { right[row] -= factor * reflector[row] }
        }
        let triangle = Triangle(diagonal: diagonal, columns: work)
        let solved = triangle.solve(right)
        coefficients = solved
        residuals = values.indices.map { row in
            var rest = values[row]
            for column in 0..<count { rest -= solved[column] * columns[column][row] }
            return rest
        }
        inverse = triangle.inverseOfSquare()
    }

    /// Scaled, so that no square overflows or vanishes.
    private static func norm(_ values: ArraySlice<Double>) -> Double {
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        let sum = values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
        return largest * sum.squareRoot()
    }

    private static func dot(_ left: ArraySlice<Double>, _ right: ArraySlice<Double>) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// The upper triangle R that reflections leave: X = QR.
struct Triangle {
    /// Never zero.
    let diagonal: [Double]
    /// Column by column; what stands above the diagonal.
    let columns: [[Double]]

    /// Solves R·x = right from below; of `right` only the first rows are read.
    func solve(_ right: [Double]) -> [Double] {
        var solved = [Double](repeating: 0, count: diagonal.count)
        for row in diagonal.indices.reversed() {
            var rest = right[row]
            for column in diagonal.indices where column > row {
                rest -= columns[column][row] * solved[column]
            }
            solved[row] = rest / diagonal[row]
        }
        return solved
    }

    /// R⁻¹·R⁻ᵀ = (XᵀX)⁻¹.
    func inverseOfSquare() -> [[Double]] {
        let size = diagonal.count
        let inverse = (0..<size).map { column in
            solve((0..<size).map { $0 == column ? 1 : 0 })
        }
        return (0..<size).map { row in
            (0..<size).map { other in
                (0..<size).reduce(0) { $0 + inverse[$1][row] * inverse[$1][other] }
            }
        }
    }
}
