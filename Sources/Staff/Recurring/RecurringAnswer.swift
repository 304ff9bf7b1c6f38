package import CivicCalendar

/// What recurs within a post's reach. Ordered by section, never by how much.
package struct RecurringAnswer: Sendable {
    /// The months looked at, in order; empty while nothing is recorded.
    package let months: [CivicMonth]
    /// Whether only Help Days were looked at, or every recorded day.
    package let isHelpDaysOnly: Bool
    package let work: [RecurringFinding]
    package let sections: [RecurringFinding]
    /// Empty for a post that may not see people.
    package let people: [RecurringPerson]
}
