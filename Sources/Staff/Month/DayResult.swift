/// One person's result of a day, as it is stored.
package struct DayResult: Hashable, Sendable {
    package var outcome: HelpDayOutcome
    /// Minutes since midnight, if known.
    package var leftMinutes: Int?
    package var source: ResultSource

    package init(outcome: HelpDayOutcome, leftMinutes: Int?, source: ResultSource) {
        self.outcome = outcome
        self.leftMinutes = leftMinutes
        self.source = source
    }
}
