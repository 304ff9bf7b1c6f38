import Merge
internal import Seeding
import Testing

struct TextAnchorTests {
    private func document(_ text: String) throws -> TextDocument {
        var document = TextDocument()
        try change(&document, to: text)
        return document
    }

    private func change(_ document: inout TextDocument, to text: String) throws {
        let edit = try document.edit(
            from: document.frontier, to: .init(text), stepsMax: 10_000)
        try document.apply(
            .test(document.eventCount), parents: edit.parents, runs: edit.runs,
            inserted: edit.inserted, inert: false)
    }

    @Test("An anchor follows its passage, notices changes, and knows when it is gone")
    func life() throws {
        var document = try document("月曜に集まる。火曜に書く。")
        let version = document.frontier
        let anchor = document.anchor(for: 7..<12)
        #expect(document.resolve(anchor) == .intact(7..<12))
        try change(&document, to: "毎週月曜に集まる。火曜に書く。")
        #expect(document.resolve(anchor) == .intact(9..<14))
        #expect(try document.anchor(at: version, range: 7..<12) == anchor)
        try change(&document, to: "毎週月曜に集まる。火曜の朝に書く。")
        #expect(document.resolve(anchor) == .changed(9..<16))
        try change(&document, to: "毎週月曜に集まる。朝に書く。")
        #expect(document.resolve(anchor) == .changed(10..<13))
        try change(&document, to: "毎週月曜に集まる。朝")
        #expect(document.resolve(anchor) == .gone)
    }

    @Test("An inert deletion leaves an anchor intact")
    func inert() throws {
        var document = try document("abcdef")
        let anchor = document.anchor(for: 1..<4)
        try document.apply(
            .test(50), parents: document.frontier, runs: [.init(retain: 0, delete: 6, insert: 0)],
            inserted: [], inert: false)
        #expect(document.resolve(anchor) == .gone)
        document.setInert(.test(50), true)
        #expect(document.resolve(anchor) == .intact(1..<4))
    }

    @Test("Every passage of every random document resolves to itself", arguments: 0..<40)
    func everywhere(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 800 + seed)
        let history = TextHistory.random(
            replicas: 3, events: 14, inertPercent: 20, using: &generator)
        let one = try history.document(order: history.randomOrder(&generator))
        let two = try history.document(order: history.randomOrder(&generator))
        for lower in 0..<one.count {
            for upper in (lower + 1)...one.count {
                let anchor = one.anchor(for: lower..<upper)
                #expect(two.resolve(anchor) == .intact(lower..<upper), "seed \(seed)")
                #expect(anchor.spans.map(\.length).reduce(0, +) == upper - lower)
            }
        }
    }

    @Test("Ranges beyond the text are clamped, and false spans are characters that are gone")
    func hostile() throws {
        let document = try document("abc")
        let id = document.frontier[0]
        #expect(document.anchor(for: 0..<Int.max) == document.anchor(for: 0..<3))
        #expect(document.anchor(for: Int.min..<Int.max) == document.anchor(for: 0..<3))
        #expect(document.anchor(for: 2..<2).spans.isEmpty)
        #expect(document.resolve(Anchor(spans: [])) == .gone)
        for (offset, length) in [
            (Int.max, 1), (-1, 2), (0, -1), (3, 1), (4, Int.max), (Int.max, Int.max),
        ] {
            let span = VisibleRun(insert: id, offset: offset, length: length)
            #expect(document.resolve(Anchor(spans: [span])) == .gone)
        }
        let long = VisibleRun(insert: id, offset: 1, length: Int.max)
        #expect(document.resolve(Anchor(spans: [long])) == .changed(1..<3))
        let unknown = VisibleRun(insert: .test(9), offset: 0, length: 1)
        #expect(document.resolve(Anchor(spans: [unknown])) == .gone)
        let twice = VisibleRun(insert: id, offset: 0, length: 1)
        #expect(document.resolve(Anchor(spans: [twice, twice])) == .changed(0..<1))
    }
}
