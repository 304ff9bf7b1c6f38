/// A row of a file of Help Day results, checked.
struct HelpDayRow: Sendable {
    let line: Int
    let numberKey: ExactText
    let outcome: HelpDayOutcome
    /// Minutes since midnight.
    let leftMinutes: Int?
    /// Nil where the file has no such column: what is stored stays.
    let arrival: Arrival?
    let work: Work?

    struct Arrival: Sendable {
        let minutes: Int?
    }

    struct Work: Sendable {
        let kind: WorkKind?
        let note: String?
    }
}
