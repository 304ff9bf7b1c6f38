/// Why a file of holidays cannot be used. It never repeats the text.
package enum HolidayOverrideError: Error, Hashable, Sendable {
    /// The file is larger than ``HolidayOverrides/sizeBytesMax``.
    case tooLarge
    /// The file has more lines than ``HolidayOverrides/lineCountMax``.
    case tooManyLines
    /// A line, counted from 1, is wrong.
    case line(Int, Reason)

    package enum Reason: Error, Hashable, Sendable {
        /// The day cannot be read.
        case date(CivicDateError)
        /// The day lies outside what ``HolidayCalendar/covers(_:)``.
        case notCovered
        /// Neither a name nor the sign that removes a day follows the day.
        case nameMissing
        /// The name has more scalars than ``HolidayOverrides/nameScalarCountMax``.
        case nameTooLong
        /// The name contains a control character.
        case controlCharacter
        /// A quote is not closed, or stands within a value.
        case quotes
        /// An earlier line names the same day.
        case repeated(line: Int)
    }
}
