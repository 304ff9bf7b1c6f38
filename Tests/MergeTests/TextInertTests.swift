import Merge
internal import Seeding
import Testing

struct TextInertTests {
    typealias State = TextConvergenceTests.State

    @Test("A flag set after the fact equals the flag from the start", arguments: 0..<150)
    func lateFlags(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 400 + seed)
        let history = TextHistory.random(
            replicas: 3, events: 18, inertPercent: 25, using: &generator)
        let expected = State(try history.document(order: Array(history.events.indices)))
        #expect(expected.scalars == TextOracle(history).scalars, "seed \(seed)")
        for _ in 0..<3 {
            var other = history
            for index in other.events.indices where Bool.random(using: &generator) {
                other.events[index].isInert.toggle()
            }
            var document = TextDocument(leafCapacity: 4)
            var turned: [Int] = []
            for index in other.randomOrder(&generator) {
                try other.apply(index, to: &document)
                turned.append(index)
                // Some flags are put right while edits still arrive, perhaps more than once.
                if let any = turned.randomElement(using: &generator) {
                    document.setInert(other.events[any].id, Bool.random(using: &generator))
                }
            }
            for event in history.events { document.setInert(event.id, event.isInert) }
            #expect(State(document) == expected, "seed \(seed)")
        }
    }

    @Test("Every order of arrival of flags and edits gives the same small document")
    func allOrders() throws {
        for seed in 0..<20 as Range<UInt64> {
            var generator = SeededGenerator(seed: 3000 + seed)
            let history = TextHistory.random(
                replicas: 3, events: 4, inertPercent: 50, using: &generator)
            var unflagged = history
            for index in unflagged.events.indices { unflagged.events[index].isInert = false }
            let expected = State(try history.document(order: Array(history.events.indices)))
            let inert = history.events.filter(\.isInert).map(\.id)
            for order in history.allOrders() {
                for moment in 0...order.count {
                    var document = TextDocument(leafCapacity: 4)
                    for (step, index) in order.enumerated() {
                        if step >= moment {
                            try history.apply(index, to: &document)
                        } else {
                            try unflagged.apply(index, to: &document)
                        }
                        guard step + 1 == moment else { continue }
                        for id in inert { document.setInert(id, true) }
                    }
                    #expect(State(document) == expected, "seed \(seed) \(order) \(moment)")
                }
            }
        }
    }

    @Test("Positions count through an inert insertion")
    func insertion() throws {
        var document = TextDocument()
        let (one, two, three) = (OperationID.test(1), OperationID.test(2), OperationID.test(3))
        try document.apply(
            one, parents: [], runs: [.init(retain: 0, delete: 0, insert: 2)],
            inserted: .init("ab"), inert: false)
        try document.apply(
            two, parents: [one], runs: [.init(retain: 1, delete: 0, insert: 3)],
            inserted: .init("XYZ"), inert: true)
        #expect(document.text == "ab")
        try document.apply(
            three, parents: [two], runs: [.init(retain: 4, delete: 0, insert: 1)],
            inserted: .init("c"), inert: false)
        #expect(document.text == "acb")
        #expect(document.frontier == [three])
        document.setInert(two, false)
        #expect(document.text == "aXYZcb")
    }

    @Test("An inert deletion takes nothing away, and what it took is not counted")
    func deletion() throws {
        var document = TextDocument()
        let (one, two, three) = (OperationID.test(1), OperationID.test(2), OperationID.test(3))
        try document.apply(
            one, parents: [], runs: [.init(retain: 0, delete: 0, insert: 4)],
            inserted: .init("abcd"), inert: false)
        try document.apply(
            two, parents: [one], runs: [.init(retain: 1, delete: 2, insert: 0)],
            inserted: [], inert: true)
        try document.apply(
            three, parents: [two], runs: [.init(retain: 1, delete: 1, insert: 1)],
            inserted: .init("e"), inert: false)
        #expect(document.text == "aebc")
        document.setInert(two, false)
        #expect(document.text == "ae")
    }
}
