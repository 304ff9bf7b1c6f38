/// What is wrong with one field of a form of forecasts. It holds no value of a person.
package struct ForecastFault: Hashable, Sendable {
    /// Counted from 0, in the order in which the forecasts were given.
    package let row: Int
    /// The field at which to show it.
    package let column: StaffColumn
    let error: StaffError

    package func message(japanese: Bool) -> String {
        if case .field(_, let column, let problem) = error {
            return japanese
                ? "「\(column.japanese)」\(problem.japanese)。"
                : "\(column.english): \(problem.english)."
        }
        return error.message(japanese: japanese)
    }
}
