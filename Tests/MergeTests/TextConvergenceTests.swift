import Merge
internal import Seeding
import Testing

struct TextConvergenceTests {
    /// What must not depend on the order of arrival.
    struct State: Equatable {
        var scalars: [Unicode.Scalar]
        var runs: [VisibleRun]
        var frontier: [OperationID]
        var regions: [Range<Int>]

        init(_ document: TextDocument) {
            scalars = document.scalars
            runs = document.visibleRuns
            frontier = document.frontier
            regions = document.concurrentRegions
        }
    }

    @Test("Every order of arrival gives the same small document", arguments: 0..<150)
    func allOrders(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let history = TextHistory.random(
            replicas: 2 + Int(seed % 3), events: 5, inertPercent: Int(seed % 2) * 40,
            using: &generator)
        let orders = history.allOrders()
        let expected = TextOracle(history).scalars
        let first = State(try history.document(order: orders[0]))
        #expect(first.scalars == expected, "seed \(seed)")
        for order in orders.dropFirst() {
            #expect(State(try history.document(order: order)) == first, "seed \(seed) \(order)")
        }
    }

    @Test("Replicas that get events in random orders agree with the oracle", arguments: 0..<400)
    func randomOrders(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        let history = TextHistory.random(
            replicas: 2 + Int(seed % 4), events: 30, inertPercent: Int(seed % 4) * 10,
            using: &generator)
        let expected = TextOracle(history).scalars
        let first = State(try history.document(order: Array(history.events.indices)))
        #expect(first.scalars == expected, "seed \(seed)")
        for _ in 0..<4 {
            let order = history.randomOrder(&generator)
            #expect(State(try history.document(order: order)) == first, "seed \(seed)")
        }
    }

    @Test("A long history agrees with the oracle at the end and at older versions")
    func longHistory() throws {
        for seed in 0..<6 as Range<UInt64> {
            var generator = SeededGenerator(seed: 77 + seed)
            let history = TextHistory.random(
                replicas: 3, events: 120, inertPercent: 10, using: &generator)
            let oracle = TextOracle(history)
            let document = try history.document(order: history.randomOrder(&generator))
            #expect(document.scalars == oracle.scalars, "seed \(seed)")
            for index in history.events.indices {
                let seen = history.closure(of: [index])
                let version = try document.scalars(at: history.ids([index]))
                #expect(version == oracle.scalars(seen: seen), "seed \(seed), event \(index)")
            }
            #expect(try document.scalars(at: document.frontier) == document.scalars)
        }
    }

    @Test("An id applied again changes nothing")
    func again() throws {
        var generator = SeededGenerator(seed: 5)
        let history = TextHistory.random(
            replicas: 3, events: 12, inertPercent: 0, using: &generator)
        var document = try history.document(order: Array(history.events.indices))
        let state = State(document)
        for index in history.events.indices { try history.apply(index, to: &document) }
        #expect(State(document) == state)
        #expect(document.eventCount == 12)
    }

    @Test("What two writers type forwards at one place does not interleave")
    func forwards() throws {
        let document = try typedAtOnce(positions: { $0 })
        #expect(["aaaabbbb", "bbbbaaaa"].contains(document.text))
    }

    @Test("What two writers type backwards at one place does not interleave")
    func backwards() throws {
        let document = try typedAtOnce(positions: { _ in 0 })
        #expect(["aaaabbbb", "bbbbaaaa"].contains(document.text))
    }

    private func typedAtOnce(positions: (Int) -> Int) throws -> TextDocument {
        var history = TextHistory()
        for letter in ["a", "b"] {
            var parents: [Int] = []
            for step in 0..<4 {
                history.events.append(
                    .init(
                        id: .test(history.events.count), parents: parents,
                        runs: [EditRun(retain: positions(step), delete: 0, insert: 1)],
                        inserted: .init(letter)))
                parents = [history.events.count - 1]
            }
        }
        return try history.document(order: [0, 4, 1, 5, 2, 6, 3, 7])
    }
}
