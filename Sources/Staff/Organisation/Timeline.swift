package import CivicCalendar

/// A person's assignments, by day and never two at once.
struct Timeline: Hashable, Sendable {
    private(set) var assignments: [Assignment] = []

    /// Assignments that do not overlap, in any order; adjacent ones of one place become one.
    init(_ assignments: [Assignment] = []) {
        for next in assignments.sorted(by: { $0.from < $1.from }) {
            if let last = self.assignments.last, last.isSamePlace(as: next),
                let until = last.until, until.adding(days: 1) == next.from
            {
                self.assignments[self.assignments.count - 1].until = next.until
            } else {
                self.assignments.append(next)
            }
        }
    }

    func on(_ day: CivicDate) -> Assignment? { assignments.first { $0.covers(day) } }

    /// Where the person counts on a day: in force then, else the first later place, else the last.
    /// So results from before the first import find a section.
    func place(on day: CivicDate) -> Assignment? {
        on(day) ?? assignments.first { $0.from > day } ?? assignments.last
    }

    /// The first assignment that begins after a day.
    func next(after day: CivicDate) -> Assignment? { assignments.first { $0.from > day } }

    /// What held before a day.
    func before(_ day: CivicDate) -> Timeline {
        guard let last = day.adding(days: -1) else { return Timeline() }
        return Timeline(
            assignments.filter { $0.from < day }.map { assignment in
                var cut = assignment
                if cut.until.map({ $0 > last }) ?? true { cut.until = last }
                return cut
            })
    }

    /// What begins after a day.
    func after(_ day: CivicDate) -> Timeline {
        Timeline(assignments.filter { $0.from > day })
    }

    func joined(_ others: [Assignment]) -> Timeline { Timeline(assignments + others) }
}

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

/// A person as the store holds them, opened.
struct StoredPerson: Sendable {
    let id: Int64
    let details: PersonDetails
    let timeline: Timeline
}
