/// One person's result of a day, as it is stored.
struct DayResult: Hashable, Sendable {
    var outcome: HelpDayOutcome
    /// Minutes since midnight, if known.
    var leftMinutes: Int?
    var source: ResultSource
}
