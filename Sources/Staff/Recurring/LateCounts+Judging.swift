extension LateCounts {
    /// What recurs, by section: kinds of work, and the section itself.
    struct Finding: Sendable {
        let section: Int64
        let kind: WorkKind?
        let recurrence: Recurrence
    }

    /// Every pair of section and kind of work that recurs.
    func recurringWork() -> [Finding] {
        let kinds = self.kinds
        let rule = RecurrenceRule(comparisons: sections.count * kinds.count)
        return sections.sorted { $0.key < $1.key }.flatMap { id, section in
            kinds.compactMap { kind in
                guard section.late[kind] != nil else { return nil }
                return rule.judge(
                    section.tallies(of: kind), others: others(than: section, kind: kind)
                )
                .map { Finding(section: id, kind: kind, recurrence: $0) }
            }
        }
    }

    /// Every section that is short whatever the work is: late departures about work that recurs
    /// there are told as that work and left out here.
    func shortSections(besides work: [Finding]) -> [Finding] {
        let rule = RecurrenceRule(comparisons: sections.count)
        let told = Dictionary(grouping: work, by: \.section)
        return sections.sorted { $0.key < $1.key }.compactMap { id, section in
            var months = section.months
            for kind in (told[id] ?? []).compactMap(\.kind) {
                for (index, late) in (section.late[kind] ?? []).enumerated() {
                    months[index].late -= late
                }
            }
            return rule.judge(months, others: others(than: section, kind: nil))
                .map { Finding(section: id, kind: nil, recurrence: $0) }
        }
    }

    /// Whether somebody is late again and again, beyond what is usual in the city and in the own
    /// section: where a whole section is short, it is the section and not its people.
    ///
    /// - Parameters:
    ///   - person: the months, wherever they were.
    ///   - inSection: the part of them in the section in which the person is now.
    ///   - people: how many people are compared in the whole city.
    func recurrence(
        of person: [LateTally], inSection: [LateTally], section: Int64, people: Int
    ) -> Recurrence? {
        let own = sections[section]?.months.reduce(LateTally(), +) ?? LateTally()
        let all = person.reduce(LateTally(), +)
        let usual = max(
            (city.months.reduce(LateTally(), +) - all).rate,
            (own - inSection.reduce(LateTally(), +)).rate)
        let rates = person.indices.map { month in
            city.months.indices.contains(month)
                ? max(usual, (city.months[month] - person[month]).rate) : usual
        }
        return RecurrenceRule(comparisons: people).judge(person, rates: rates)
    }
}
