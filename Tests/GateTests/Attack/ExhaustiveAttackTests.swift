import Gate
import Testing

/// The strongest reader there is: who knows every rule of the gate and tries every month that there can
/// have been. Months with the same publication are one class; what differs within a class stays hidden.
/// This includes why a figure or a total was withheld.
struct ExhaustiveAttackTests {
    /// The widths of the narrowest class, by what is counted.
    private struct Narrowest {
        var done = Int.max
        var rest = Int.max
        var size = Int.max
        var total = Int.max
        var classes = 0
        var withTotal = 0
    }

    private typealias Pair = (size: Int, done: Int)

    /// Publishes every combination of the groups' possible pairs. Each list must be a whole class of
    /// what the group's own figure leaves open, or a part of it (then the result is on the safe side).
    private func attack(
        _ groups: [[Pair]], rule: SuppressionRule = SuppressionRule(),
        publish: (MonthTable) -> [MonthCell]
    ) -> Narrowest {
        struct Class {
            var done: [Set<Int>]
            var rest: [Set<Int>]
            var size: [Set<Int>]
            var total: Set<Int> = []
        }
        var classes: [String: Class] = [:]
        var choice = groups.map { _ in 0 }
        var hasMore = true
        while hasMore {
            let pairs = zip(groups, choice).map { $0[$1] }
            let table = MonthTable(
                groups: pairs.enumerated().map {
                    ConfidentialCount(
                        group: "部\($0.offset)", expected: $0.element.size,
                        onTime: $0.element.done)
                })
            let text = publish(table).map(\.figure.canonicalText).joined(separator: " ")
            let empty = groups.map { _ in Set<Int>() }
            var own = classes[text] ?? Class(done: empty, rest: empty, size: empty)
            for (index, pair) in pairs.enumerated() {
                own.done[index].insert(pair.done)
                own.rest[index].insert(pair.size - pair.done)
                own.size[index].insert(pair.size)
            }
            own.total.insert(pairs.reduce(0) { $0 + $1.done })
            classes[text] = own
            hasMore = false
            for index in choice.indices {
                choice[index] += 1
                if choice[index] < groups[index].count {
                    hasMore = true
                    break
                }
                choice[index] = 0
            }
        }
        var result = Narrowest()
        result.classes = classes.count
        for (text, own) in classes {
            result.done = min(result.done, own.done.map(\.count).min() ?? 0)
            result.rest = min(result.rest, own.rest.map(\.count).min() ?? 0)
            result.size = min(result.size, own.size.map(\.count).min() ?? 0)
            result.total = min(result.total, own.total.count)
            if !text.hasSuffix("suppressed") { result.withTotal += 1 }
        }
        return result
    }

    private func gate(_ table: MonthTable) -> [MonthCell] {
        MonthDisclosure(table, rule: SuppressionRule()).cells
    }

    /// A gate without secondary suppression: each figure by its own rule, the total always.
    private func careless(_ table: MonthTable) -> [MonthCell] {
        var cells = gate(table)
        let alone = MonthDisclosure(
            MonthTable(groups: [
                ConfidentialCount(
                    group: "合計", expected: table.groups.reduce(0) { $0 + $1.expected },
                    onTime: table.groups.reduce(0) { $0 + $1.onTime })
            ]), rule: SuppressionRule()
        ).cells[0]
        cells[cells.count - 1] = alone
        return cells
    }

    /// All counts that round alike, at a size that the reader knows.
    private func block(_ size: Int, _ done5: Int) -> [Pair] {
        ((done5 - 2)...(done5 + 2)).map { (size, $0) }
    }

    private func open(_ size5: Int, _ done5: Int) -> [Pair] {
        ((size5 - 2)...(size5 + 2)).flatMap { size in
            ((done5 - 2)...(done5 + 2)).map { (size, $0) }
        }
    }

    private static let sizes = [60, 83, 101, 77, 140, 95, 68]

    @Test(arguments: 1...6)
    func `who knows every size finds five counts behind every figure`(number: Int) {
        let groups = Self.sizes.prefix(number).map { block($0, ($0 / 2 + 2) / 5 * 5) }
        let found = attack(groups, publish: gate)
        print(
            "\(number) groups of known sizes: \(found.classes) classes, \(found.withTotal) with a",
            "total, narrowest y \(found.done), n − y \(found.rest), total \(found.total)")
        #expect(found.done >= 5 && found.rest >= 5 && found.total >= 5)
        // From some number of groups on there is a total: else the rule would be idle.
        if number >= 5 { #expect(found.withTotal > 0) }
    }

    @Test(arguments: 2...3)
    func `who does not know the sizes finds five sizes too`(number: Int) {
        let groups = Self.sizes.prefix(number).map {
            open(($0 + 2) / 5 * 5, ($0 / 2 + 2) / 5 * 5)
        }
        let found = attack(groups, publish: gate)
        #expect(found.done >= 5 && found.rest >= 5 && found.size >= 5)
    }

    @Test(arguments: 2...5)
    func `without secondary suppression the same reader succeeds`(number: Int) {
        let groups = Self.sizes.prefix(number).map { block($0, ($0 / 2 + 2) / 5 * 5) }
        let found = attack(groups, publish: careless)
        print("\(number) groups, total always: narrowest y \(found.done)")
        #expect(found.done < 5)
    }

    @Test func `dropping only the totals that narrow a count would tell by its silence`() {
        let groups = Self.sizes.prefix(2).map { block($0, ($0 / 2 + 2) / 5 * 5) }
        // The total is dropped where bounds get narrow: where the rounded parts do not add up to it.
        let found = attack(groups) { table in
            var cells = careless(table)
            func shown(_ cell: MonthCell) -> Int {
                if case .rounded(let done, _) = cell.figure.shape { done } else { 0 }
            }
            if shown(cells[0]) + shown(cells[1]) != shown(cells[2]) {
                cells[2] = gate(table)[2]
            }
            return cells
        }
        print("two groups, total dropped by bounds alone: narrowest y \(found.done)")
        #expect(found.done < 5)
    }

    @Test(arguments: [58, 59, 60, 61, 62, 75, 97, 98, 150, 333])
    func `a large unit of a size that everybody knows, all figures of it`(size: Int) {
        for allowsFull in [false, true] {
            var classes: [String: Set<Int>] = [:]
            for done in 0...size {
                let rule = SuppressionRule(allowsFull: allowsFull)
                let table = MonthTable(groups: [
                    ConfidentialCount(group: "部", expected: size, onTime: done)
                ])
                let cell = MonthDisclosure(table, rule: rule).cells[0]
                if allowsFull, case .rounded(let y, let n) = cell.figure.shape, y == n { continue }
                classes[cell.figure.canonicalText, default: []].insert(done)
            }
            for (text, counts) in classes { #expect(counts.count >= 5, "\(text) of \(size)") }
        }
    }

    @Test(arguments: [10, 11, 20, 30, 40])
    func `no figures of a small unit tell its size, whatever their number`(minimum: Int) {
        let rule = SuppressionRule(unitMinimum: minimum)
        var everywhere: Set<String>?
        var done: [String: Set<Int>] = [:]
        var rest: [String: Set<Int>] = [:]
        for size in minimum...57 {
            var texts: Set<String> = []
            for count in 0...size {
                let table = MonthTable(groups: [
                    ConfidentialCount(group: "課", expected: size, onTime: count)
                ])
                let text = MonthDisclosure(table, rule: rule).cells[0].figure.canonicalText
                texts.insert(text)
                done[text, default: []].insert(count)
                rest[text, default: []].insert(size - count)
            }
            #expect(everywhere == nil || everywhere == texts, "size \(size)")
            everywhere = texts
        }
        #expect(everywhere?.count == 10)
        for text in done.keys.sorted() {
            #expect((done[text]?.count ?? 0) >= 5 && (rest[text]?.count ?? 0) >= 5, "\(text)")
        }
    }
}
