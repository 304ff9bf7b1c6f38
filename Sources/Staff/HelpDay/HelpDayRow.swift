/// A row of a file of Help Day results, checked.
struct HelpDayRow: Sendable {
    let line: Int
    let numberKey: ExactText
    let outcome: HelpDayOutcome
    /// Minutes since midnight.
    let leftMinutes: Int?
    /// Whether the file says at all what late departures were about.
    let hasWork: Bool
    let work: WorkKind?
}
