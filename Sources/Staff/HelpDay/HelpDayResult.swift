package import CivicCalendar

/// One person's result of one Help Day, for the city's own eyes.
package struct HelpDayResult: Hashable, Sendable, ConfidentialValue {
    package let day: CivicDate
    package let employeeNumber: String
    /// The section in which the person was when the result was first recorded.
    package let section: String
    package let outcome: HelpDayOutcome
    /// Minutes since midnight, if known.
    package let leftMinutes: Int?
    /// When it was entered or last changed, in seconds since 1970.
    package let enteredSeconds: Int64
}
