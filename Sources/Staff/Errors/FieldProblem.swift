package import CivicCalendar

/// What is wrong with one value of a file.
package enum FieldProblem: Hashable, Sendable {
    case missing
    case controlCharacter
    case emptySectionPart
    case sectionTooDeep(partsMax: Int)
    case notMail
    case notOutcome
    case notTime
    case notDay
    case outsideEra(JapaneseEra)
    case notMinutes
    case notWorkKind
    case notOutlook
    case endBeforeBeginning
    case leftBeforeArrival
    case roomWithoutLeaving
    case overWithoutHard
    case reasonNeeded
}
