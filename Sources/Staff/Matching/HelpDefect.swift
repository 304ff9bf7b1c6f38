/// What is wrong with an assignment that people made or changed: with whom, and by how many minutes.
package enum HelpDefect: Error, Hashable, Sendable {
    case minutesNotPositive(helper: Int64, helped: Int64, minutes: Int)
    case pairTwice(helper: Int64, helped: Int64)
    case helpsThemselves(person: Int64, minutes: Int)
    /// Somebody who is short does not help.
    case helperIsShort(helper: Int64, shortMinutes: Int)
    /// No room was stated for this person.
    case helperUnknown(helper: Int64)
    case exceedsRoom(helper: Int64, byMinutes: Int)
    case exceedsLimit(helper: Int64, byMinutes: Int)
    /// The helped person is not short.
    case helpedNotShort(helped: Int64)
    case exceedsNeed(helped: Int64, byMinutes: Int)
    /// The two are further apart than the scope allows.
    case outsideScope(helper: Int64, helped: Int64)
}
