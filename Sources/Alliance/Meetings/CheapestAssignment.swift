/// The assignment of rows to columns, one to one, with the least sum of costs: the Hungarian method with
/// potentials (Kuhn 1955, Munkres 1957), cubic in the number of rows.
enum CheapestAssignment {
    /// `costs[row][column]`, square and not negative; the row for each column.
    static func rows(forColumns costs: [[Int]]) -> [Int] {
        let count = costs.count
        precondition(costs.allSatisfy { $0.count == count }, "costs are square")
        // Index 0 is the place of the row that looks for a column.
        var rowPotential = [Int](repeating: 0, count: count + 1)
        var columnPotential = [Int](repeating: 0, count: count + 1)
        var rowOfColumn = [Int](repeating: 0, count: count + 1)
        for row in stride(from: 1, through: count, by: 1) {
            var slack = [Int](repeating: .max, count: count + 1)
            var isDone = [Bool](repeating: false, count: count + 1)
            var origin = [Int](repeating: 0, count: count + 1)
            rowOfColumn[0] = row
            var column = 0
            while rowOfColumn[column] != 0 {
                isDone[column] = true
                let current = rowOfColumn[column]
                var (step, next) = (Int.max, 0)
                for other in 1...count where !isDone[other] {
                    let cost =
                        costs[current - 1][other - 1] - rowPotential[current]
                        - columnPotential[other]
                    if cost < slack[other] { (slack[other], origin[other]) = (cost, column) }
                    if slack[other] < step { (step, next) = (slack[other], other) }
                }
                for other in 0...count {
                    if isDone[other] {
                        rowPotential[rowOfColumn[other]] += step
                        columnPotential[other] -= step
                    } else if slack[other] != .max {
                        slack[other] -= step
                    }
                }
                column = next
            }
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[origin[column]]
                column = origin[column]
            }
        }
        return rowOfColumn.dropFirst().map { $0 - 1 }
    }
}
