package import CivicCalendar

/// How many left on time on the recorded days of a section, a 課 or the city, for local charts:
/// these are no figures to publish.
package struct RecordedDayFigures: Hashable, Sendable {
    /// Nil for the whole city.
    package let section: String?
    /// In order.
    package let days: [Day]

    package struct Day: Hashable, Sendable {
        package let day: CivicDate
        /// Those with a result who were not exempt; at least one.
        package let expected: Int
        package let onTime: Int
    }
}
