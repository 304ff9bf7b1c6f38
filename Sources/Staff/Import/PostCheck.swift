internal import CivicCalendar

/// A post (係長, 庶務担当係長, 所属長) has one holder at a time.
enum PostCheck {
    private struct Post: Hashable {
        let section: SectionPath
        let role: PostRole
    }

    static func check(_ people: [StaffImportPlan.Change]) throws(StaffError) {
        var holders: [Post: [(place: Assignment, line: Int)]] = [:]
        for person in people {
            for place in person.timeline.assignments where place.role != .staff {
                let post = Post(section: place.section, role: place.role)
                holders[post, default: []].append((place, person.line))
            }
        }
        if let found = PlaceOverlap(in: holders.values) {
            throw .postHeldTwice(line: found.line, firstLine: found.firstLine)
        }
    }
}

/// The first line of a file at which a place overlaps another in time that it must not, with the line
/// of the other.
struct PlaceOverlap {
    let line: Int
    let firstLine: Int

    /// Nil where no two places of a group overlap.
    init?(in groups: some Sequence<[(place: Assignment, line: Int)]>) {
        var found: (line: Int, firstLine: Int)?
        for group in groups where group.count > 1 {
            // By beginning, where any two overlap, two neighbours do.
            let places = group.sorted { ($0.place.from, $0.line) < ($1.place.from, $1.line) }
            for (one, other) in zip(places, places.dropFirst())
            where one.place.overlaps(other.place) {
                let line = max(one.line, other.line)
                if found.map({ line < $0.line }) ?? true {
                    found = (line, min(one.line, other.line))
                }
            }
        }
        guard let found else { return nil }
        (line, firstLine) = found
    }
}
