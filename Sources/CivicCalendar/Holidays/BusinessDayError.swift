/// Why it cannot be said whether a day is a day off, or when pay is paid.
package enum BusinessDayError: Error, Hashable, Sendable {
    /// The day lies outside ``HolidayCalendar/days``; the year that was needed.
    case notCovered(year: Int)
    /// A city fixed this payday itself, and it is a day off.
    case overrideOnDayOff(CivicDate)
    /// The file leaves the month without a single business day.
    case noBusinessDay(CivicMonth)
}
