package import CivicCalendar

/// A pair of helper and helped on a day, as people see it.
package struct HelpEntry: Sendable, ConfidentialValue {
    package let id: Int64
    package let day: CivicDate
    package let helper: PersonName
    package let helped: PersonName
    package let minutes: Int
    package let reach: HelpReach
    package let state: HelpState
    /// Why the pair was proposed; nil for one that people made themselves.
    package let reason: HelpReason?
}
