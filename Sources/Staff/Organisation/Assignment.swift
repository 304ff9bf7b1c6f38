package import CivicCalendar

/// Somebody's place in the organisation for a time.
package struct Assignment: Hashable, Sendable {
    package let section: SectionPath
    package let role: PostRole
    /// The first day; 1 January 1868 where it has always held.
    package var from: CivicDate
    /// The last day; nil while no end is known.
    package var until: CivicDate?

    package func covers(_ day: CivicDate) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }

    package func overlaps(_ other: Assignment) -> Bool {
        let startsBeforeEnd = other.until.map { from <= $0 } ?? true
        let endsAfterStart = until.map { other.from <= $0 } ?? true
        return startsBeforeEnd && endsAfterStart
    }

    /// Whether it is the same place, whatever the days.
    func isSamePlace(as other: Assignment) -> Bool {
        section == other.section && role == other.role
    }
}
