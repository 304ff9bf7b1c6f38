/// What is wrong with one value of a file.
package enum FieldProblem: Hashable, Sendable {
    case missing
    case controlCharacter
    /// `#REF!` and the like.
    case spreadsheetFault
    /// `1.23E+11` in place of a number.
    case scientific
    case emptySectionPart
    case sectionTooDeep(partsMax: Int)
    case notMail
    case notOutcome
    case notTime
    case notDay
    case notMinutes
    case notWorkKind
    case notOutlook
    case endBeforeBeginning
    case leftBeforeArrival
    /// 定時 and a time of leaving long after it.
    case lateButOnTime
    case roomWithoutLeaving
    case overWithoutHard
    case reasonNeeded
}
