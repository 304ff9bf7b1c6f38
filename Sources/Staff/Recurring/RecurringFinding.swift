package import CivicCalendar

/// Work, or a section, in which the same trouble comes back.
package struct RecurringFinding: Hashable, Sendable {
    /// 部/課/係.
    package let section: String
    /// Nil where the section is short whatever the work is.
    package let work: WorkKind?
    package let monthsLate: Int
    /// The months of the window in which the section has results.
    package let monthsRecorded: Int
    /// The first month that counts.
    package let since: CivicMonth
}
