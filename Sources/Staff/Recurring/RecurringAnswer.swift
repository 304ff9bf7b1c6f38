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

/// Work, or a section, in which the same trouble comes back.
package struct RecurringFinding: Hashable, Sendable {
    /// 部/課/係.
    package let section: String
    /// Nil where the section is short whatever the work is.
    package let work: WorkKind?
    package let monthsLate: Int
    /// The months of the window in which the section has results.
    package let monthsRecorded: Int
    /// The first month that counts.
    package let since: CivicMonth
}

/// Somebody for whom it is late again and again: for their own 係長 and 所属長, to offer support.
package struct RecurringPerson: Hashable, Sendable, ConfidentialValue {
    /// As typed.
    package let employeeNumber: String
    /// As typed.
    package let name: String
    package let section: String
    package let monthsLate: Int
    package let monthsRecorded: Int
    package let since: CivicMonth
}
