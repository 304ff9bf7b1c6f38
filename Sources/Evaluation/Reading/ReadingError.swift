/// Where a file of points is wrong, and how. It repeats nothing that stands in the file.
package struct ReadingError: Error, Equatable, Sendable {
    package let problem: ReadingProblem
    /// From 1; nil where the file as a whole is wrong.
    package let line: Int?
    /// The column, as documented.
    package let field: ChartColumn?

    init(_ problem: ReadingProblem, line: Int? = nil, field: ChartColumn? = nil) {
        self.problem = problem
        self.line = line
        self.field = field
    }
}
