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
