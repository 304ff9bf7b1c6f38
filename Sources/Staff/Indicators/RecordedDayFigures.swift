package import CivicCalendar

/// How many left on time on a recorded day, for local charts: these are no figures to publish.
package struct RecordedDayFigures: Hashable, Sendable {
    package let day: CivicDate
    package let city: Count
    /// The 課 within the post's reach, by path; a section of its own for a post that reaches only
    /// a part of a 課.
    package let units: [UnitFigures]

    package struct Count: Hashable, Sendable {
        package var expected = 0
        package var onTime = 0
    }

    package struct UnitFigures: Hashable, Sendable {
        package let unit: String
        package let count: Count
    }
}
