/// Why a payday rule cannot be used. It never repeats the text.
package indirect enum PaydayRuleError: Error, Hashable, Sendable {
    /// The day of the month is not 1 to 31.
    case dayOfMonth
    /// Yokohama's way needs a payday on the 18th, 19th or 20th.
    case yokohamaDay
    /// The day that was fixed for this month does not lie in it.
    case overrideOutsideMonth(CivicMonth)
    /// More than ``PaydayRule/overrideCountMax``.
    case tooManyOverrides
    /// A month or a day of an override cannot be read.
    case date(CivicDateError)
    /// The way to move is none of `previous`, `next`, `yokohama`.
    case move
    /// The text is larger than ``PaydayRule/sizeBytesMax``.
    case tooLarge
    /// A line has none of the forms that ``PaydayRule/text`` writes.
    case malformed
    /// A line repeats what an earlier one says.
    case repeated
    /// The text lacks the day or what happens on a day off.
    case incomplete
    /// What is wrong in a line, counted from 1.
    case line(Int, PaydayRuleError)
}
