internal import CivicCalendar
internal import GRDB

/// The days of a month whose results count.
struct MonthDays: Sendable {
    let month: CivicMonth
    /// Nil where every recorded day counts.
    private let days: [CivicDate]?

    init(_ month: CivicMonth, _ days: Set<CivicDate>?) {
        self.month = month
        self.days = days.map { days in days.filter(month.contains).sorted() }
    }

    /// The days, in order; none where every recorded day counts.
    var named: [CivicDate] { days ?? [] }

    /// A condition on a column of days.
    func condition(_ column: String) -> String {
        guard let days else { return "\(column) BETWEEN ? AND ?" }
        return
            "\(column) IN (\([String](repeating: "?", count: days.count).joined(separator: ",")))"
    }

    var arguments: StatementArguments {
        days.map { StatementArguments($0.map(\.text)) }
            ?? [month.text + "-01", month.text + "-31"]
    }
}

/// Counts people, not person-days, over the Help Days of one month.
struct MonthCount {
    private struct Person {
        var section: Int64
        var isAlwaysOnTime: Bool
    }

    private var people: [Int64: Person] = [:]

    /// Takes a result; results must come in the order of their days, because the last one says
    /// to which section the person belongs.
    mutating func add(staff: Int64, section: Int64, outcome: HelpDayOutcome) {
        guard outcome != .exempt else { return }
        var person = people[staff] ?? Person(section: section, isAlwaysOnTime: true)
        person.section = section
        if outcome != .onTime { person.isAlwaysOnTime = false }
        people[staff] = person
    }

    /// Where somebody is counted; nil for those who are not.
    func section(of staff: Int64) -> Int64? { people[staff]?.section }

    /// Expected and on-time people by section.
    var countsBySection: [Int64: (expected: Int, onTime: Int)] {
        people.values.reduce(into: [:]) { counts, person in
            let before = counts[person.section] ?? (0, 0)
            counts[person.section] = (
                before.expected + 1, before.onTime + (person.isAlwaysOnTime ? 1 : 0)
            )
        }
    }
}
