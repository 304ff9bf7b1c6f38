internal import CivicCalendar

/// What an import would change: decided here as a value, carried out by the store.
///
/// A row without days holds now: somebody new has always been there, somebody who moves does so
/// today, and what is planned for later (内示) stays. Rows with days replace a person's places
/// from the first of them on. Who stands in a place on the day from which the file speaks and is
/// not in it has left.
struct StaffImportPlan: Sendable {
    struct Change: Sendable {
        let stored: StoredPerson?
        let line: Int
        let details: PersonDetails
        let timeline: Timeline
    }

    private(set) var added: [Change] = []
    private(set) var changed: [Change] = []
    /// People whose places end, with what is left of them.
    private(set) var left: [(stored: StoredPerson, timeline: Timeline)] = []
    private(set) var unchanged: [Change] = []
    /// People to whose number another person succeeds, with what is left of their places.
    private(set) var succeeded: [Change] = []
    /// Another name under a number of which nobody said who it is.
    private(set) var undecided: [Change] = []
    /// People who leave while the same name joins the same section under another number.
    private(set) var renumbered: [Change] = []
    /// How many stand in a place on the day from which the file speaks.
    private let present: Int
    private let ordinaryPosts: OrdinaryPosts
    private let newSections: [SectionPath]

    /// - Parameter sections: those that are known.
    init(
        stored: [StoredPerson], rows: [StaffRow], sections: Set<SectionPath>, today: CivicDate,
        renamed: RenamedPeople = RenamedPeople()
    ) throws(StaffError) {
        ordinaryPosts = OrdinaryPosts(rows)
        newSections =
            sections.isEmpty ? [] : Set(rows.map(\.section)).subtracting(sections).sorted()
        let byNumber = Dictionary(
            stored.map { ($0.details.numberKey, $0) }, uniquingKeysWith: { first, _ in first })
        var numbers = Set(byNumber.keys)
        var order: [ExactText] = []
        var groups: [ExactText: [StaffRow]] = [:]
        for row in rows {
            if groups[row.numberKey] == nil { order.append(row.numberKey) }
            groups[row.numberKey, default: []].append(row)
        }
        for number in order {
            guard let group = groups[number], let first = group.first else { continue }
            var person = byNumber[number]
            if let before = person, !RenamedPeople.isSameName(before.details.name, first.name) {
                switch renamed[number] {
                case .same: break
                case .other:
                    succeeded.append(try Self.succeeded(before, group, today, &numbers))
                    person = nil
                case nil:
                    undecided.append(
                        Change(
                            stored: before, line: first.line, details: first.details(keeping: nil),
                            timeline: Self.timeline(of: nil, group, today)))
                    continue
                }
            }
            let timeline = Self.timeline(of: person, group, today)
            let change = Change(
                stored: person, line: first.line,
                details: first.details(keeping: person?.details), timeline: timeline)
            if person == nil {
                added.append(change)
            } else if person?.details == change.details, person?.timeline == timeline {
                unchanged.append(change)
            } else {
                changed.append(change)
            }
        }
        let since = Self.speaksFrom(rows, today)
        var present = 0
        for person in stored where person.timeline.on(since) != nil {
            present += 1
            guard groups[person.details.numberKey] == nil else { continue }
            left.append((person, person.timeline.before(since)))
        }
        self.present = present
        let leaving = Set(
            left.flatMap { person in
                person.stored.timeline.on(since).map {
                    NamedPlace(name: NameKey(person.stored.details.name), section: $0.section)
                }.map { [$0] } ?? []
            })
        renumbered = added.filter { change in
            change.timeline.assignments.contains {
                leaving.contains(
                    NamedPlace(name: NameKey(change.details.name), section: $0.section))
            }
        }
        try PostCheck.check(added + changed + unchanged)
    }

    var report: StaffImportReport {
        StaffImportReport(
            added: added.count, changed: changed.count, left: left.count,
            unchanged: unchanged.count, succeeded: succeeded.count, present: present,
            renumbered: renumbered.count, reassigned: undecided.count,
            withoutReading: (added + changed + unchanged).count {
                $0.details.reading?.isEmpty ?? true
            }, ordinaryPosts: ordinaryPosts, newSections: newSections.map(\.text))
    }

    /// Refuses what a file that names only a part of the staff would do, unless it is meant.
    ///
    /// Nor, unless it is meant, that people change their numbers (a spreadsheet drops zeros), nor ever that
    /// a number has another name of which nobody said whether it is somebody else, who would inherit what
    /// belongs to the one before.
    func check(allowsManyLeaving: Bool, allowsNumberChanges: Bool) throws(StaffError) {
        if !allowsNumberChanges, let first = renumbered.map(\.line).min() {
            throw .numbersWouldChange(people: renumbered.count, line: first)
        }
        if let first = undecided.map(\.line).min() {
            throw .numbersOfOthers(people: undecided.count, line: first)
        }
        guard allowsManyLeaving || !report.isManyLeaving else {
            throw .manyWouldLeave(left: left.count, present: present)
        }
    }

    /// The former holder of a number: their places end before the next one's begin, and their number
    /// gets an addition, so that the number alone is the next one's.
    private static func succeeded(
        _ person: StoredPerson, _ rows: [StaffRow], _ today: CivicDate,
        _ numbers: inout Set<ExactText>
    ) throws(StaffError) -> Change {
        let line = rows.first?.line ?? 0
        let start = rows.map { $0.from ?? today }.min() ?? today
        // Until then the number opens the records of whoever stands there.
        if start > today,
            person.timeline.on(today) != nil || person.timeline.next(after: today) != nil
        {
            throw .numberStillHeld(line: line)
        }
        var details = person.details
        var count = 1
        repeat {
            details.employeeNumber = "\(person.details.employeeNumber)（旧\(count)）"
            count += 1
        } while !numbers.insert(details.numberKey).inserted
        return Change(
            stored: person, line: line, details: details,
            timeline: person.timeline.before(min(start, today)))
    }

    private struct NamedPlace: Hashable {
        let name: NameKey
        let section: SectionPath
    }

    private static func timeline(
        of person: StoredPerson?, _ rows: [StaffRow], _ today: CivicDate
    ) -> Timeline {
        if let row = rows.first, rows.count == 1, row.isUndated, let person {
            return now(row, person.timeline, today)
        }
        let places = rows.map { row in
            Assignment(
                section: row.section, role: row.role ?? .staff, from: row.from ?? .earliest,
                until: row.until)
        }
        guard let person, let first = places.map(\.from).min() else { return Timeline(places) }
        return person.timeline.before(first).joined(places)
    }

    private static func now(
        _ row: StaffRow, _ timeline: Timeline, _ today: CivicDate
    ) -> Timeline {
        let current = timeline.on(today)
        let kept = current.flatMap { $0.section == row.section ? $0.role : nil }
        let role = row.role ?? kept ?? .staff
        if let current, current.section == row.section, current.role == role { return timeline }
        let next = timeline.next(after: today)
        let place = Assignment(
            section: row.section, role: role, from: today, until: next?.from.adding(days: -1))
        return timeline.before(today).joined([place] + timeline.after(today).assignments)
    }

    /// Today if any row holds today, otherwise the first day of the file: next year's posts say
    /// nothing about who is here until then.
    private static func speaksFrom(_ rows: [StaffRow], _ today: CivicDate) -> CivicDate {
        let holdsToday = rows.contains { row in
            (row.from.map { $0 <= today } ?? true) && (row.until.map { today <= $0 } ?? true)
        }
        return holdsToday ? today : rows.compactMap(\.from).min() ?? today
    }
}
