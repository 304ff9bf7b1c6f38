/// Late departures of a window by section, month and kind of work: a few numbers for each section,
/// however many people the city has.
struct LateCounts: Sendable {
    struct Section: Sendable {
        /// By month of the window.
        var months: [LateTally]
        /// Late departures by kind of work, then by month.
        var late: [WorkKind: [Int]] = [:]
        /// The most people who were expected on one day.
        var headcountMax = 0

        func tallies(of kind: WorkKind) -> [LateTally] {
            zip(months, late[kind] ?? []).map { LateTally(expected: $0.expected, late: $1) }
        }
    }

    let monthCount: Int
    private(set) var sections: [Int64: Section] = [:]
    private(set) var city: Section

    init(monthCount: Int) {
        self.monthCount = monthCount
        city = Section(months: [LateTally](repeating: LateTally(), count: monthCount))
    }

    /// Takes the results of a section on a day with one kind of work, or with none.
    mutating func add(section: Int64, month: Int, kind: WorkKind?, _ tally: LateTally) {
        guard 0..<monthCount ~= month else { return }
        add(month, kind, tally, to: &city)
        var own =
            sections[section]
            ?? Section(months: [LateTally](repeating: LateTally(), count: monthCount))
        add(month, kind, tally, to: &own)
        sections[section] = own
    }

    mutating func note(headcount: Int, of section: Int64) {
        guard let known = sections[section]?.headcountMax, known < headcount else { return }
        sections[section]?.headcountMax = headcount
    }

    /// The kinds of work that anybody was late with, in their order.
    var kinds: [WorkKind] { WorkKind.allCases.filter { city.late[$0] != nil } }

    /// The months of all other sections.
    func others(than section: Section, kind: WorkKind?) -> [LateTally] {
        let (all, own) =
            kind.map { (city.tallies(of: $0), section.tallies(of: $0)) }
            ?? (city.months, section.months)
        return all.indices.map { index in
            own.indices.contains(index)
                ? all[index] - own[index]
                : LateTally(
                    expected: all[index].expected - section.months[index].expected,
                    late: all[index].late)
        }
    }

    private func add(
        _ month: Int, _ kind: WorkKind?, _ tally: LateTally, to section: inout Section
    ) {
        section.months[month] = section.months[month] + tally
        guard let kind, tally.late > 0 else { return }
        section.late[kind, default: [Int](repeating: 0, count: monthCount)][month] += tally.late
    }
}

/// Late departures of one month, in persons per recorded day.
package struct LateTally: Hashable, Sendable {
    /// Persons who were expected to leave on time, once for each day.
    package var expected: Int
    /// Those of them who were late.
    package var late: Int

    package init(expected: Int = 0, late: Int = 0) {
        self.expected = expected
        self.late = late
    }

    package static func + (left: LateTally, right: LateTally) -> LateTally {
        LateTally(expected: left.expected + right.expected, late: left.late + right.late)
    }

    package static func - (left: LateTally, right: LateTally) -> LateTally {
        LateTally(expected: left.expected - right.expected, late: left.late - right.late)
    }

    /// The late share; 0 where nobody was expected.
    var rate: Double {
        expected > 0 ? min(1, max(0, Double(late) / Double(expected))) : 0
    }
}
