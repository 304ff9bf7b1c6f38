/// What entering a departure did, and how the day ended for that person; nil after taking it back
/// where nothing else says.
package struct DepartureReport: Hashable, Sendable {
    package let change: EntryChange
    package let outcome: HelpDayOutcome?
}
