import Gate
import Testing

/// The strongest reader there is: who knows every base and every rule of the gate, and tries every month
/// that there can have been. Months with the same publication are one class; what differs within a class
/// stays hidden. This includes why figures were withheld.
struct ExhaustiveAttackTests {
    private struct Publication {
        let groups: [String]
        let total: String
    }

    private struct Class {
        var done: [Set<Int>]
        var total: Set<Int> = []
    }

    /// Publishes every combination of the groups' possible counts and returns the narrowest class.
    private func attack(
        _ sizes: [Int], headcounts: [Int]? = nil,
        publish: (MonthTable) -> Publication
    ) -> (narrowest: Int, total: Int, shown: Int, classes: Int) {
        var classes: [String: Class] = [:]
        var choice = sizes.map { _ in 0 }
        var shown = 0
        var hasMore = true
        while hasMore {
            let groups = sizes.indices.map { index in
                ConfidentialCount(
                    group: "部\(index)", headcount: headcounts?[index] ?? sizes[index],
                    expected: sizes[index], onTime: choice[index], isShared: index > 0)
            }
            let publication = publish(MonthTable(groups: groups))
            if publication.groups.contains(where: { $0 != "suppressed" }) { shown += 1 }
            let text = publication.groups.joined(separator: " ") + " " + publication.total
            var own = classes[text] ?? Class(done: sizes.map { _ in [] })
            for index in sizes.indices { own.done[index].insert(choice[index]) }
            own.total.insert(choice.reduce(0, +))
            classes[text] = own
            hasMore = false
            for index in choice.indices {
                choice[index] += 1
                if choice[index] <= sizes[index] {
                    hasMore = true
                    break
                }
                choice[index] = 0
            }
        }
        return (
            classes.values.flatMap { $0.done.map(\.count) }.min() ?? 0,
            classes.values.map(\.total.count).min() ?? 0, shown, classes.count
        )
    }

    private func gate(_ table: MonthTable) -> Publication {
        let cells = MonthDisclosure(table, rule: SuppressionRule()).cells
        let texts = cells.map(\.figure.canonicalText)
        return Publication(groups: texts.dropLast(), total: texts.last ?? "")
    }

    /// A gate that shows every group beside the total, whatever they tell together.
    private func careless(_ table: MonthTable) -> Publication {
        let groups = table.groups.filter(\.isShared).map { group in
            SharedFigure.share(
                headcount: group.headcount, expected: group.expected, done: group.onTime,
                isCity: false, rule: SuppressionRule()
            ).canonicalText
        }
        return Publication(groups: groups, total: gate(table).total)
    }

    /// Every month of a city of two groups, of which one is shared.
    @Test(arguments: [
        [50, 50], [50, 63], [58, 59], [60, 60], [41, 50], [70, 100], [110, 60], [100, 97],
        [120, 75],
    ])
    func `every month of two groups`(sizes: [Int]) {
        let found = attack(sizes, publish: gate)
        print("\(sizes): \(found)")
        #expect(found.narrowest >= 5 && found.total >= 5)
        #expect(found.shown > 0, "else the rule would be idle")
    }

    /// Exemptions: bases far below the headcounts.
    @Test(arguments: [([30, 50], [60, 55]), ([9, 52], [50, 60]), ([43, 20], [120, 60])])
    func `every month with many exemptions`(sizes: [Int], headcounts: [Int]) {
        let found = attack(sizes, headcounts: headcounts, publish: gate)
        #expect(found.narrowest >= 5 && found.total >= 5)
    }

    /// Three groups, two of them shared.
    @Test(arguments: [([41, 41, 41], [60, 50, 58]), ([30, 44, 41], [50, 50, 50])])
    func `every month of three groups`(sizes: [Int], headcounts: [Int]) {
        let found = attack(sizes, headcounts: headcounts, publish: gate)
        print("\(sizes): \(found)")
        #expect(found.narrowest >= 5 && found.total >= 5)
        #expect(found.shown > 0)
    }

    @Test(arguments: [[50, 50], [60, 60], [70, 100]])
    func `groups beside every total are pinned`(sizes: [Int]) {
        let found = attack(sizes, publish: careless)
        print("careless \(sizes): \(found)")
        #expect(found.narrowest < 5)
    }
}
