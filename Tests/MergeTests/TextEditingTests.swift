import Merge
internal import Seeding
import Testing

struct TextEditingTests {
    private let steps = 100_000

    /// Records what `edits` plans, as a node does.
    private func record(
        _ edits: [TextEdit], in document: inout TextDocument, number: Int
    ) throws {
        for (index, edit) in edits.enumerated() {
            try document.apply(
                .test(number, index: UInt32(index)), parents: edit.parents, runs: edit.runs,
                inserted: edit.inserted, inert: false)
        }
    }

    @Test("A new text typed over any document is what is read back", arguments: 0..<300)
    func frontier(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 5000 + seed)
        let history = TextHistory.random(
            replicas: 3, events: 15, inertPercent: Int(seed % 3) * 20, using: &generator)
        var document = try history.document(order: history.randomOrder(&generator))
        for round in 0..<4 {
            let text = TextDifferenceTests.changed(document.scalars, &generator)
            let edits = try document.edits(
                from: document.frontier, to: text, stepsMax: round == 3 ? 0 : steps)
            try record(edits, in: &document, number: 900_000 + round)
            #expect(document.scalars == text, "seed \(seed), round \(round)")
        }
    }

    @Test("A text typed over an older version changes that version to it", arguments: 0..<150)
    func older(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 6000 + seed)
        let history = TextHistory.random(
            replicas: 3, events: 12, inertPercent: Int(seed % 2) * 25, using: &generator)
        var document = try history.document(order: Array(history.events.indices))
        let base = history.ids([Int.random(in: 0..<12, using: &generator)])
        let text = TextDifferenceTests.changed(try document.scalars(at: base), &generator)
        let edits = try document.edits(from: base, to: text, stepsMax: steps)
        try record(edits, in: &document, number: 900_000)
        // The version right after the edits. A further edit stands on part of the base.
        guard let first = edits.first else { return }
        let isMain = first.parents == base.sorted()
        var version = isMain ? [OperationID.test(900_000)] : base
        for index in (isMain ? 1 : 0)..<edits.count {
            version.append(.test(900_000, index: UInt32(index)))
        }
        #expect(try document.scalars(at: version) == text, "seed \(seed)")
    }

    @Test("Two forms made from one version are merged")
    func forms() throws {
        var document = TextDocument()
        try record(
            try document.edits(from: [], to: .init("助け合いデーを始める。"), stepsMax: steps),
            in: &document, number: 1)
        let base = document.frontier
        let one = try document.edit(
            from: base, to: .init("助け合いデーを毎月始める。"), stepsMax: steps)
        let two = try document.edit(
            from: base, to: .init("助け合いの日を始める。"), stepsMax: steps)
        #expect(one.parents == base)
        #expect(one.runs == [EditRun(retain: 7, delete: 0, insert: 2)])
        try document.apply(
            .test(2), parents: one.parents, runs: one.runs, inserted: one.inserted, inert: false)
        try document.apply(
            .test(3), parents: two.parents, runs: two.runs, inserted: two.inserted, inert: false)
        #expect(document.text == "助け合いの日を毎月始める。")
        let none = try document.edit(
            from: document.frontier, to: document.scalars, stepsMax: steps)
        #expect(none.runs.isEmpty)
    }

    @Test("Text that only an inert edit deleted can be edited again")
    func revived() throws {
        var document = TextDocument()
        try record(
            try document.edits(from: [], to: .init("abcdef"), stepsMax: steps), in: &document,
            number: 1)
        try document.apply(
            .test(2), parents: document.frontier, runs: [.init(retain: 1, delete: 4, insert: 0)],
            inserted: [], inert: true)
        #expect(document.text == "abcdef")
        let text = [Unicode.Scalar]("abXdef")
        #expect(throws: TextError.needsSeveralEdits) {
            try document.edit(from: document.frontier, to: text, stepsMax: steps)
        }
        let edits = try document.edits(from: document.frontier, to: text, stepsMax: steps)
        #expect(edits.count == 2)
        try record(edits, in: &document, number: 3)
        #expect(document.text == "abXdef")
    }

    @Test("Missing content reads ■ until it comes")
    func missing() throws {
        var document = TextDocument()
        try document.apply(
            .test(1), parents: [], runs: [.init(retain: 0, delete: 0, insert: 3)],
            inserted: nil, inert: false)
        #expect(document.text == "■■■")
        let refused = [
            document.fill(.test(1), inserted: .init("ab")),
            document.fill(.test(2), inserted: .init("abc")),
            document.erase(.test(1), mask: .init("abcd")),
        ]
        #expect(refused == [false, false, false])
        #expect(document.text == "■■■")
        let isFilled = document.fill(.test(1), inserted: .init("応援だ"))
        #expect(isFilled)
        #expect(document.text == "応援だ")
        #expect(document.insertedCount(of: .test(1)) == 3)
    }

    @Test("A form made before an erasure does not write the erased words back")
    func holes() throws {
        var document = TextDocument()
        try record(
            try document.edits(from: [], to: .init("■目的　山田が電話する"), stepsMax: steps),
            in: &document, number: 1)
        let base = document.frontier
        document.erase(.test(1), mask: .init("■目的　■■が電話する"))
        #expect(document.text == "■目的　■■が電話する")
        let posted = [Unicode.Scalar]("■目的　山田が毎朝電話する")
        let edit = try document.edit(from: base, to: posted, stepsMax: steps)
        #expect(edit.inserted == .init("毎朝"))
        // Where the person saw the holes, what is typed over them counts.
        let seen = try document.edits(
            from: base, to: posted, stepsMax: steps, matchingHoles: false)
        #expect(seen.first?.inserted == .init("山田毎朝"))
        document.erase(.test(1), mask: nil)
        #expect(document.text == String(repeating: "■", count: 11))
    }
}
