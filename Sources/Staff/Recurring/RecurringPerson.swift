package import CivicCalendar

/// Somebody for whom it is late again and again: for their own 係長 and 所属長, to offer support.
package struct RecurringPerson: Hashable, Sendable, ConfidentialValue {
    /// As typed.
    package let employeeNumber: String
    /// As typed.
    package let name: String
    package let section: String
    package let monthsLate: Int
    package let monthsRecorded: Int
    package let since: CivicMonth
}
