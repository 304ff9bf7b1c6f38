/// What can be wrong with an entry about a Help Day. It holds no value of a person.
package enum HelpDayProblem: Hashable, Sendable {
    // The day and the time.
    case dayClosed
    /// Neither a Help Day nor a Wednesday of the city's rule; without a rule, a day off.
    case notHelpDay
    /// A result of a day to come.
    case dayNotYet
    case timeNotYet
    case timeNeeded
    /// Before five in the morning: a time after midnight would count as early.
    case timePastMidnight
    /// Before work begins: 6:20 for 18:20.
    case leftInMorning
    /// Before noon: 5:45 for 17:45.
    case lightsOutInMorning
    /// A time with the date of neither that day nor the next.
    case timeOfOtherDay
    case reopeningNeedsReason
    /// Closing a day while these many 課 of which whoever closes it does not know have not reported.
    case unreportedUnknown(Int)
    // The person and the section.
    case personUnknown
    case notPresent(line: Int?)
    case sectionUnknown
    /// Lights-out is of a whole 課.
    case notDivision
    // Forecasts and exemptions.
    case roomWithoutLeaving
    case overWithoutHard
    case minutesOutOfRange
    case exemptionReasonNeeded
    case exemptionUnknown
    /// Nobody approves their own.
    case ownExemption
    // Departures and lights-out.
    case departureBeforeArrival
    case stillHereNeeded
    // Help.
    case helpUnknown
    /// Across sections help is ordered by the 所属長.
    case orderNeeded
    case notFitting(HelpDefect)
    // Words.
    case noHelpBetween
    case textUnusable(scalarsMax: Int)
    case controlCharacter(UInt32, line: Int)
}
