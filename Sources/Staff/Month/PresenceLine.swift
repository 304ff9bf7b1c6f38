/// One member of a 課 on the day itself, for those who record how it ends.
package struct PresenceLine: Sendable, ConfidentialValue {
    package let person: PersonName
    /// Nil while nothing says how the day ended.
    package let outcome: HelpDayOutcome?
    package let left: DayTime?
    /// By whom the outcome was set.
    package let source: ResultSource?
    package let work: WorkKind?
    package let note: String?
    /// Approved not to be expected to leave on time.
    package let isExempt: Bool
    /// Listed as still here when the lights went out.
    package let isStillHere: Bool
}
