extension LateCounts {
    /// What recurs in a section: a kind of work, or the section's shortness itself.
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
                return rule.judge(section.tallies(of: kind), rates: rates(of: kind, in: section))
                    .map { Finding(section: id, kind: kind, recurrence: $0) }
            }
        }
    }

    /// How often others are late with a kind of work; or, if that is more, how often this section
    /// would be if it were late with everything and this kind had its usual share of it.
    private func rates(of kind: WorkKind, in section: Section) -> [Double] {
        let own = section.tallies(of: kind).reduce(LateTally(), +)
        let all = section.months.reduce(LateTally(), +)
        let others = city.months.reduce(LateTally(), +) - all
        let othersKind = city.tallies(of: kind).reduce(LateTally(), +) - own
        let share = LateTally(expected: others.late, late: othersKind.late).rate
        // A share of a half or more would leave next to nothing to compare with.
        let odds = min(share, 0.5) / (1 - min(share, 0.5))
        let besides = LateTally(expected: all.expected, late: all.late - own.late).rate
        // Where others are late at all, half a case of work that was not seen with them: few people
        // leave much unseen. In a city where nobody else is late the rate is 0.
        let unseen =
            others.late > 0 ? (Double(othersKind.late) + 0.5) / Double(others.expected + 1) : 0
        return RecurrenceRule.rates(self.others(than: section, kind: kind)).map {
            max($0 * RecurrenceRule.usualRatio, besides * odds, unseen)
        }
    }

    /// Every section that is short whatever the work is. Late departures about work that recurs
    /// there are told as that work, and people for whom it recurs are not the section.
    func shortSections(besides work: [Finding], _ people: [LatePerson]) -> [Finding] {
        let rule = RecurrenceRule(comparisons: sections.count)
        let told = Dictionary(grouping: work, by: \.section)
        let apart = Dictionary(grouping: people, by: \.section)
        return sections.sorted { $0.key < $1.key }.compactMap { id, section in
            var months = section.months
            for kind in (told[id] ?? []).compactMap(\.kind) {
                for (index, late) in (section.late[kind] ?? []).enumerated() {
                    months[index].late -= late
                }
            }
            for person in apart[id] ?? [] {
                for index in months.indices where person.months.indices.contains(index) {
                    months[index] = months[index] - person.months[index]
                    months[index].late = max(0, months[index].late)
                }
            }
            return rule.judge(months, others: others(than: section, kind: nil))
                .map { Finding(section: id, kind: nil, recurrence: $0) }
        }
    }

    /// Whether somebody is late again and again, beyond what is usual in the city and in the own
    /// section: where a whole section is short, it is the section and not its people.
    ///
    /// - Parameter people: how many people are compared: all of the city, for nobody should be
    ///   spoken to because of chance.
    func recurrence(of person: [LateTally], in section: Int64, people: Int) -> Recurrence? {
        let own = sections[section]?.months.reduce(LateTally(), +) ?? LateTally()
        let beside = (own - person.reduce(LateTally(), +)).rate
        let others = zip(city.months, person).map(-)
        return RecurrenceRule(comparisons: people)
            .judge(
                person,
                rates: RecurrenceRule.rates(others).map {
                    max($0, beside) * RecurrenceRule.usualRatio
                })
    }
}
