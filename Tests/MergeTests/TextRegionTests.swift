import Merge
import Testing

struct TextRegionTests {
    private func document(_ texts: [String], base: String) throws -> TextDocument {
        var document = TextDocument()
        let first = try document.edit(from: [], to: .init(base), stepsMax: 10_000)
        try document.apply(
            .ordered(0), parents: [], runs: first.runs, inserted: first.inserted, inert: false)
        for (number, text) in texts.enumerated() {
            let edit = try document.edit(
                from: [.ordered(0)], to: .init(text), stepsMax: 10_000)
            try document.apply(
                .ordered(UInt8(number + 1)), parents: edit.parents, runs: edit.runs,
                inserted: edit.inserted, inert: false)
        }
        return document
    }

    @Test(
        "Two writers are in each other's way where they touch, and only there",
        arguments: [
            ("abcdef", ["abXcdef", "abcdYef"], "abXcdYef", []),
            ("abcdef", ["abXXcdef", "abYcdef"], "abXXYcdef", [2..<5]),
            ("abcdef", ["aXXdef", "aYef"], "aXXYef", [1..<4]),
            ("abcdef", ["af", "abcXdef"], "aXf", [1..<2]),
            ("abcdef", ["adef", "abef"], "aef", [1..<1]),
            ("abcdef", ["aef", "abcf"], "af", [1..<1]),
            ("abcdef", ["bcdef", "abcde"], "bcde", []),
            ("abcdef", ["Xabcdef", "abcdefY"], "XabcdefY", []),
            ("abcdef", ["XabcdefZ", "YabcdefW"], "XYabcdefZW", [0..<2, 8..<10]),
            ("abcdef", ["abcdefX"], "abcdefX", []),
        ] as [(String, [String], String, [Range<Int>])])
    func touching(
        base: String, texts: [String], merged: String, regions: [Range<Int>]
    ) throws {
        let document = try document(texts, base: base)
        #expect(document.text == merged)
        #expect(document.concurrentRegions == regions)
    }

    @Test
    func `An edit began from the version that it names, a first and an unknown one from nothing`()
        throws
    {
        var document = try document(["abXcd", "abYcd"], base: "abcd")
        #expect(document.parents(of: .ordered(0)) == [])
        #expect(document.parents(of: .ordered(1)) == [.ordered(0)])
        #expect(document.parents(of: .ordered(2)) == [.ordered(0)])
        #expect(document.parents(of: .ordered(77)) == [])
        let both = document.frontier
        #expect(both.count == 2)
        let edit = try document.edit(from: both, to: .init("abZcd"), stepsMax: 10_000)
        try document.apply(
            .ordered(9), parents: edit.parents, runs: edit.runs, inserted: edit.inserted,
            inert: false)
        #expect(document.parents(of: .ordered(9)).sorted() == both.sorted())
        #expect(document.frontier == [.ordered(9)])
    }

    @Test("A region goes when one side is inert, or when somebody has looked")
    func settled() throws {
        var document = try document(["abXcd", "abYcd"], base: "abcd")
        #expect(document.concurrentRegions == [2..<4])
        #expect(try document.concurrentRegions(after: [.ordered(1)]) == [2..<4])
        #expect(try document.concurrentRegions(after: document.frontier) == [])
        document.setInert(.ordered(2), true)
        #expect(document.concurrentRegions == [])
        document.setInert(.ordered(2), false)
        try document.apply(
            .ordered(9), parents: document.frontier,
            runs: [.init(retain: 2, delete: 2, insert: 2)], inserted: .init("おう"), inert: false)
        #expect(document.text == "abおうcd")
        #expect(document.concurrentRegions == [])
    }

    @Test(
        "What a writer took back before the other could see it is in nobody's way",
        arguments: [
            (1, 2, "X", [], "aZb"), (2, 1, "X", [], "aZb"),
            (1, 2, "X1", [1..<3], "aXZb"), (2, 1, "X1", [1..<3], "aZXb"),
        ] as [(UInt8, UInt8, String, [Range<Int>], String)])
    func takenBack(
        one: UInt8, two: UInt8, word: String, regions: [Range<Int>], merged: String
    ) throws {
        var document = try document([], base: "ab")
        let scalars = [Unicode.Scalar](word)
        try document.apply(
            .ordered(one), parents: [.ordered(0)],
            runs: [.init(retain: 1, delete: 0, insert: scalars.count)], inserted: scalars,
            inert: false)
        try document.apply(
            .ordered(9), parents: [.ordered(one)],
            runs: [.init(retain: scalars.count, delete: 1, insert: 0)], inserted: [],
            inert: false)
        try document.apply(
            .ordered(two), parents: [.ordered(0)],
            runs: [.init(retain: 1, delete: 0, insert: 1)], inserted: ["Z"], inert: false)
        #expect(document.text == merged)
        #expect(document.concurrentRegions == regions)
    }

    @Test("Words typed letter by letter are one region as a whole")
    func typing() throws {
        var document = try document([], base: "..")
        for (writer, word) in [(1, "東京"), (2, "横浜")] as [(Int, String)] {
            var parents = [OperationID.ordered(0)]
            for (step, scalar) in word.unicodeScalars.enumerated() {
                let id = OperationID.ordered(UInt8(writer * 10 + step))
                try document.apply(
                    id, parents: parents, runs: [.init(retain: 1 + step, delete: 0, insert: 1)],
                    inserted: [scalar], inert: false)
                parents = [id]
            }
        }
        #expect(document.text == ".東京横浜.")
        #expect(document.concurrentRegions == [1..<5])
    }
}
