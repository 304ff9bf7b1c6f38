internal import CivicCalendar

/// A post (係長, 庶務担当係長, 所属長) has one holder at a time.
enum PostCheck {
    private struct Post: Hashable {
        let section: SectionPath
        let role: PostRole
    }

    static func check(_ people: [StaffImportPlan.Change]) throws(StaffError) {
        var holders: [Post: [(assignment: Assignment, line: Int)]] = [:]
        for person in people {
            for place in person.timeline.assignments where place.role != .staff {
                let post = Post(section: place.section, role: place.role)
                holders[post, default: []].append((place, person.line))
            }
        }
        // By beginning, where any two overlap, two neighbours do. The first line of the file is named.
        var found: (line: Int, firstLine: Int)?
        for unsorted in holders.values where unsorted.count > 1 {
            let own = unsorted.sorted {
                ($0.assignment.from, $0.line) < ($1.assignment.from, $1.line)
            }
            for (one, other) in zip(own, own.dropFirst())
            where one.assignment.overlaps(other.assignment) {
                let line = max(one.line, other.line)
                if found.map({ line < $0.line }) ?? true {
                    found = (line, min(one.line, other.line))
                }
            }
        }
        if let found { throw .postHeldTwice(line: found.line, firstLine: found.firstLine) }
    }
}
