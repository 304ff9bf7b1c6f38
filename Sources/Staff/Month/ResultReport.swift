package import CivicCalendar

/// How a day ended within the post's reach.
package struct ResultReport: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let isClosed: Bool
    package let total: ResultSummary
    /// By path.
    package let divisions: [DivisionResult]

    package var unreported: [DivisionResult] { divisions.filter(\.isUnreported) }
}
