internal import CivicCalendar

/// A post (係長, 庶務担当係長, 所属長) has one holder at a time.
enum PostCheck {
    private struct Post: Hashable {
        let section: SectionPath
        let role: PostRole
    }

    static func check(_ people: [StaffImportPlan.Change]) throws(StaffError) {
        var holders: [Post: [(assignment: Assignment, line: Int)]] = [:]
        for person in people.sorted(by: { $0.line < $1.line }) {
            for place in person.timeline.assignments where place.role != .staff {
                let post = Post(section: place.section, role: place.role)
                for other in holders[post] ?? [] where other.assignment.overlaps(place) {
                    throw .postHeldTwice(line: person.line, firstLine: other.line)
                }
                holders[post, default: []].append((place, person.line))
            }
        }
    }
}
