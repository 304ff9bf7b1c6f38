import Merge
internal import Seeding
import Testing

struct ObservedRemoveSetTests {
    enum Change {
        case add(OperationID)
        case remove(OperationID, [OperationID])

        var id: OperationID {
            switch self {
            case .add(let id), .remove(let id, _): id
            }
        }
    }

    private func shown(_ set: ObservedRemoveSet<String>) -> [String] {
        set.elements.map { "\($0.id) \($0.element)" }
    }

    private func apply(
        _ change: Change, inert: Bool, to set: inout ObservedRemoveSet<String>
    ) {
        switch change {
        case .add(let id): set.add(id, element: "e\(id)", inert: inert)
        case .remove(let id, let adds): set.remove(id, adds: adds, inert: inert)
        }
    }

    @Test("An add that the remover had not seen survives")
    func concurrentAdd() {
        var set = ObservedRemoveSet<String>()
        set.add(.ordered(1), element: "応援", inert: false)
        set.remove(.ordered(3), adds: [.ordered(1)], inert: false)
        set.add(.ordered(2), element: "応援", inert: false)
        #expect(set.elements.map(\.id) == [.ordered(2)])
        #expect(set.elements.map(\.element) == ["応援"])
    }

    @Test("A remove may come before its add, and removing twice needs taking back twice")
    func early() {
        var set = ObservedRemoveSet<String>()
        set.remove(.ordered(3), adds: [.ordered(1), .ordered(1)], inert: false)
        set.remove(.ordered(4), adds: [.ordered(1)], inert: false)
        set.add(.ordered(1), element: "a", inert: false)
        #expect(set.elements.isEmpty)
        set.setInert(.ordered(3), true)
        #expect(set.elements.isEmpty)
        set.setInert(.ordered(4), true)
        #expect(set.elements.map(\.element) == ["a"])
    }

    @Test("Every order of adds and removes gives the same elements")
    func everyOrder() {
        let (one, two) = (OperationID.ordered(1), OperationID.ordered(2))
        let changes: [(Change, Bool)] = [
            (.add(one), false), (.add(two), false), (.remove(.ordered(3), [one]), false),
            (.remove(.ordered(4), [one, two]), true), (.add(.ordered(5)), true),
        ]
        for order in changes.permutations {
            var set = ObservedRemoveSet<String>()
            for (change, inert) in order { apply(change, inert: inert, to: &set) }
            #expect(shown(set) == ["\(two) e\(two)"])
        }
    }

    @Test("Any order, repetition and late flags give the same elements", arguments: 0..<200)
    func anyOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var changes: [(change: Change, isInert: Bool)] = []
        for number in 0..<10 {
            let id = OperationID.test(number + Int(seed) * 100)
            let isInert = Int.random(in: 0..<4, using: &generator) == 0
            let named = changes.map(\.change.id).filter { _ in
                Int.random(in: 0..<4, using: &generator) == 0
            }
            let change: Change = number % 3 == 2 ? .remove(id, named) : .add(id)
            changes.append((change, isInert))
        }
        var removed: Set<OperationID> = []
        for case (.remove(_, let adds), false) in changes { removed.formUnion(adds) }
        let expected = changes.compactMap { change -> OperationID? in
            guard case (.add(let id), false) = change, !removed.contains(id) else { return nil }
            return id
        }.sorted().map { "\($0) e\($0)" }
        for _ in 0..<6 {
            let order = changes.shuffled(using: &generator)
            var set = ObservedRemoveSet<String>()
            for change in order + order.prefix(4) {
                apply(change.change, inert: change.isInert, to: &set)
            }
            #expect(shown(set) == expected, "seed \(seed)")
            var late = ObservedRemoveSet<String>()
            for change in order {
                apply(change.change, inert: Bool.random(using: &generator), to: &late)
            }
            for change in order { late.setInert(change.change.id, change.isInert) }
            #expect(shown(late) == expected, "seed \(seed)")
        }
    }
}
