import Merge
internal import Seeding
import Testing

/// Long concurrent branches: the same state in every order of arrival, and the time it takes.
@Suite(.serialized)
struct TextLongBranchTests {
    private typealias State = TextConvergenceTests.State

    /// A base text, then branches that each write letter by letter, forwards or backwards.
    private func history(branches: Int, length: Int, isBackwards: Bool) -> TextHistory {
        var history = TextHistory()
        let base = [Unicode.Scalar](repeating: "。", count: 2000)
        history.events.append(
            .init(
                id: .test(0), parents: [], runs: [.init(retain: 0, delete: 0, insert: base.count)],
                inserted: base))
        for branch in 0..<branches {
            var parent = 0
            for step in 0..<length {
                let position = 1000 + (isBackwards ? 0 : step)
                let isDeletion = step % 10 == 9
                history.events.append(
                    .init(
                        id: .test(history.events.count), parents: [parent],
                        runs: [
                            .init(
                                retain: position - (isDeletion ? 900 : 0),
                                delete: isDeletion ? 1 : 0, insert: 1)
                        ],
                        inserted: [Unicode.Scalar(UInt8(65 + branch))]))
                parent = history.events.count - 1
            }
        }
        return history
    }

    @Test("Branches that arrive one by one or mixed give the same text", arguments: [false, true])
    func arrival(isBackwards: Bool) throws {
        let (branches, length) = (3, 1000)
        let history = history(branches: branches, length: length, isBackwards: isBackwards)
        let clock = ContinuousClock()
        let orders: [(String, [Int])] = [
            ("one by one", Array(history.events.indices)),
            (
                "in tens",
                [0]
                    + (0..<(length / 10)).flatMap { part in
                        (0..<branches).flatMap { branch in
                            (0..<10).map { 1 + branch * length + part * 10 + $0 }
                        }
                    }
            ),
            (
                "in turn",
                [0]
                    + (0..<length).flatMap { step in
                        (0..<branches).map { 1 + $0 * length + step }
                    }
            ),
        ]
        var states: [State] = []
        for (name, order) in orders {
            var document = TextDocument()
            let time = try clock.measure {
                document = try history.document(order: order, leafCapacity: 64)
            }
            let regionTime = clock.measure { states.append(State(document)) }
            print("\(branches) branches of \(length), \(name): \(time), read in \(regionTime)")
        }
        #expect(states.allSatisfy { $0 == states[0] })
        #expect(states[0].scalars.count > 2000)
    }

    @Test("A form on a long text is turned into an edit fast")
    func form() throws {
        var document = TextDocument()
        var generator = SeededGenerator(seed: 8)
        for number in 0..<2000 {
            let version = document.frontier
            let inserted = TextDifferenceTests.random(&generator, count: 50)
            let place = Int.random(in: 0...document.count, using: &generator)
            try document.apply(
                .test(number), parents: version,
                runs: [.init(retain: place, delete: 0, insert: inserted.count)],
                inserted: inserted, inert: false)
        }
        let old = document.frontier
        try document.apply(
            .test(9999), parents: old, runs: [.init(retain: 9, delete: 2, insert: 0)],
            inserted: [], inert: false)
        for base in [document.frontier, old] {
            let text = TextDifferenceTests.changed(try document.scalars(at: base), &generator)
            var edits: [TextEdit] = []
            let time = try ContinuousClock().measure {
                edits = try document.edits(
                    from: base, to: text, stepsMax: TextDifference.stepsUsual)
            }
            print("form over \(document.count) scalars: \(time)")
            var other = document
            for edit in edits {
                try other.apply(
                    .test(10_000), parents: edit.parents, runs: edit.runs,
                    inserted: edit.inserted, inert: false)
            }
            #expect(try other.scalars(at: edits.isEmpty ? base : [.test(10_000)]) == text)
        }
    }
}
