import Merge
internal import Seeding
import Testing

struct TextRefusalTests {
    private func document() throws -> TextDocument {
        var document = TextDocument()
        try document.apply(
            .test(1), parents: [], runs: [.init(retain: 0, delete: 0, insert: 3)],
            inserted: .init("abc"), inert: false)
        try document.apply(
            .test(2), parents: [.test(1)], runs: [.init(retain: 3, delete: 0, insert: 1)],
            inserted: .init("d"), inert: false)
        return document
    }

    @Test(
        "Runs that do not fit are refused and change nothing",
        arguments: [
            ([], 0, TextError.emptyEdit),
            ([(0, 0, 0)], 0, .emptyEdit),
            ([(1, 0, 0)], 0, .emptyEdit),
            ([(0, 1, 0), (1, 0, 0)], 0, .emptyEdit),
            ([(-1, 1, 0)], 0, .positionOutOfRange),
            ([(0, -1, 0)], 0, .positionOutOfRange),
            ([(0, 0, -1)], 0, .positionOutOfRange),
            ([(0, Int.min, 1)], 1, .positionOutOfRange),
            ([(5, 0, 1)], 1, .positionOutOfRange),
            ([(4, 1, 0)], 0, .positionOutOfRange),
            ([(0, 5, 0)], 0, .positionOutOfRange),
            ([(2, 1, 1), (2, 0, 1)], 2, .positionOutOfRange),
            ([(Int.max, 0, 1)], 1, .positionOutOfRange),
            ([(Int.max, 1, 0)], 0, .positionOutOfRange),
            ([(Int.max, 0, 1), (1, 1, 0)], 1, .positionOutOfRange),
            ([(1, Int.max, 0), (Int.max, 1, 0)], 0, .positionOutOfRange),
            ([(0, 0, Int.max)], 0, .tooLarge),
            ([(0, 0, 1_000_000), (0, 0, 1)], 0, .tooLarge),
            ([(0, 0, 2)], 1, .contentLengthMismatch),
            ([(0, 1, 0)], 1, .contentLengthMismatch),
        ] as [([(Int, Int, Int)], Int, TextError)])
    func runs(runs: [(Int, Int, Int)], count: Int, error: TextError) throws {
        var document = try document()
        let state = TextConvergenceTests.State(document)
        #expect(throws: error) {
            try document.apply(
                .test(3), parents: [.test(2)],
                runs: runs.map { EditRun(retain: $0.0, delete: $0.1, insert: $0.2) },
                inserted: [Unicode.Scalar](repeating: "x", count: count), inert: false)
        }
        #expect(TextConvergenceTests.State(document) == state)
        #expect(!document.contains(.test(3)))
    }

    @Test(
        "Parents that are no version are refused",
        arguments: [
            ([1, 1], TextError.parentsNotMinimal), ([1, 2], .parentsNotMinimal),
            ([2, 1], .parentsNotMinimal), ([1, 9], .unknownParent), ([3], .unknownParent),
        ])
    func parents(parents: [Int], error: TextError) throws {
        var document = try document()
        #expect(throws: error) {
            try document.apply(
                .test(3), parents: parents.map { .test($0) },
                runs: [.init(retain: 0, delete: 1, insert: 0)], inserted: [], inert: false)
        }
        #expect(throws: error) { try document.scalars(at: parents.map { .test($0) }) }
        #expect(document.text == "abcd")
    }

    @Test("Too many runs or parents are refused")
    func counts() throws {
        var document = try document()
        let runs = [EditRun](
            repeating: .init(retain: 0, delete: 0, insert: 1), count: TextDocument.runsMax + 1)
        #expect(throws: TextError.tooLarge) {
            try document.apply(.test(3), parents: [], runs: runs, inserted: nil, inert: false)
        }
        #expect(throws: TextError.tooLarge) {
            try document.apply(
                .test(3), parents: (0...TextDocument.parentsMax).map { .test($0) },
                runs: [.init(retain: 0, delete: 1, insert: 0)], inserted: nil, inert: false)
        }
    }

    @Test("A version grows to the limit and no further; deleting stays possible")
    func full() throws {
        var document = TextDocument()
        var parents: [OperationID] = []
        for number in 0..<5 {
            try document.apply(
                .test(number), parents: parents,
                runs: [.init(retain: 0, delete: 0, insert: TextDocument.insertedMax)],
                inserted: nil, inert: number == 1)
            parents = [.test(number)]
        }
        #expect(throws: TextError.tooLarge) {
            try document.apply(
                .test(9), parents: parents, runs: [.init(retain: 5, delete: 0, insert: 1)],
                inserted: nil, inert: false)
        }
        try document.apply(
            .test(9), parents: parents, runs: [.init(retain: 5, delete: 4, insert: 0)],
            inserted: nil, inert: false)
        #expect(document.count == 4 * TextDocument.insertedMax - 4)
    }

    @Test("Whether an edit is accepted follows from its causal history", arguments: 0..<60)
    func acceptance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1700 + seed)
        let history = TextHistory.random(
            replicas: 3, events: 10, inertPercent: 30, using: &generator)
        let oracle = TextOracle(history)
        for index in history.events.indices {
            let length = oracle.countedLength(of: history.closure(of: [index]))
            for _ in 0..<2 {
                var document = try history.document(order: history.randomOrder(&generator))
                let parents = history.ids([index])
                #expect(throws: TextError.positionOutOfRange, "seed \(seed)") {
                    try document.apply(
                        .test(1), parents: parents,
                        runs: [.init(retain: length + 1, delete: 0, insert: 1)],
                        inserted: nil, inert: false)
                }
                try document.apply(
                    .test(1), parents: parents,
                    runs: [.init(retain: length, delete: 0, insert: 1)], inserted: nil,
                    inert: false)
            }
        }
    }
}
