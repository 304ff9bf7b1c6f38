/// A row of a file of Help Day results, checked.
struct HelpDayRow: Sendable {
    let line: Int
    let numberKey: ExactText
    let outcome: HelpDayOutcome
    /// Minutes since midnight.
    let leftMinutes: Int?
}
