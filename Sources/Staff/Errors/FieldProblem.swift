package import CivicCalendar

/// What is wrong with one value of a file.
package enum FieldProblem: Hashable, Sendable {
    case missing
    case controlCharacter(UInt32)
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
    /// 46113 for a day, 0.72 for a time: a spreadsheet's own number for it.
    case serialNumber
    /// A time with the date of neither that day nor the next.
    case otherDay
    /// 0:30 for half past midnight.
    case beforeDawn
    /// 6:20 for 18:20.
    case leftInMorning
    case outsideEra(JapaneseEra)
    /// The weekday beside the day is not that day's.
    case otherWeekday(CivicWeekday)
    case notMinutes
    case notWorkKind
    case notOutlook
    case endBeforeBeginning
    case leftBeforeArrival
    /// 定時 and a time of leaving long after it.
    case lateButOnTime
    /// 遅れ and a time of leaving by which lights are out.
    case earlyButLate
    case roomWithoutLeaving
    case overWithoutHard
    case reasonNeeded
}
