/// What is wrong with a file of points.
package enum ReadingProblem: Equatable, Sendable {
    case notUTF8
    case empty
    case tooLarge
    case tooManyPoints
    /// Several columns without a line of known names above them.
    case headerMissing
    case headerTwice
    /// Neither a value nor a numerator with its denominator.
    case columnMissing
    /// More or fewer fields than the header names.
    case fieldCount
    case unclosedQuote
    case notANumber
    case notWhole
    case outOfRange
    case noDenominator
    case aboveDenominator
    case labelTooLong
    /// Among dates a label that is none, or a day that does not exist.
    case noSuchDate
    /// Dates stand in a column whose heading is not known.
    case datesUnnamed(position: Int)
    /// 46113 for a day.
    case serialDates
    /// 45% and 45 in one series.
    case percentMixed
    /// Dates that do not ascend, or stand twice.
    case dateOrder
    /// Not JSON, or deeper than an array of numbers or flat objects.
    case json
}
