/// Commands about the city's Help Days.
package enum CalendarRequest: Codable, Sendable {
    /// Shows the payday rule, or changes what is named.
    case rule(day: Int?, onDayOff: String?, overrides: [String])
    /// The Help Days, Wednesdays and checks of a fiscal year; with a calendar file if asked for.
    case calendar(year: Int, includesFile: Bool, includesWednesdays: Bool)
}
