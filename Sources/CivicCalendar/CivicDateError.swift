/// Why a text could not be read as a day or a month. It never repeats the text.
package enum CivicDateError: Error, Hashable, Sendable {
    /// The text has none of the forms that can be read.
    case malformed
    /// The form is right, but the calendar has no such day or month (30 February).
    case noSuchDay
    /// The year lies outside ``CivicDate/years``.
    case outOfRange
    /// The day lies outside the era that is named: 令和元年4月30日, 昭和64年1月8日, 平成32年.
    case outsideEra(JapaneseEra)
    /// The weekday written beside the day is not that day's.
    case weekday(expected: CivicWeekday)
}
