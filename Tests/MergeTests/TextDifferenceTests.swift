import Merge
internal import Seeding
import Testing

struct TextDifferenceTests {
    private static let pieces: [String] = [
        "か\u{3099}", "が", "は\u{309A}", "日", "本", "助", "け", "合", "い", "、", "。", "\n",
        "👩\u{200D}👩\u{200D}👧", "🇯🇵", "e\u{301}", "é", "葛\u{E0100}", "辻\u{E0101}", " ", "■",
    ]

    static func random(_ generator: inout SeededGenerator, count: Int) -> [Unicode.Scalar] {
        (0..<count).flatMap { _ in
            [Unicode.Scalar](pieces.randomElement(using: &generator) ?? "x")
        }
    }

    static func changed(
        _ text: [Unicode.Scalar], _ generator: inout SeededGenerator
    ) -> [Unicode.Scalar] {
        var output = text
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
            let lower = Int.random(in: 0...output.count, using: &generator)
            let upper = min(output.count, lower + Int.random(in: 0...6, using: &generator))
            let count = Int.random(in: 0...4, using: &generator)
            output.replaceSubrange(lower..<upper, with: random(&generator, count: count))
        }
        return output
    }

    /// Carries out runs; nil if they do not fit.
    private func applied(
        _ runs: [EditRun], to old: [Unicode.Scalar], from new: [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        var position = 0
        for run in runs {
            output.append(contentsOf: old[position..<(position + run.retain)])
            output.append(contentsOf: new[output.count..<(output.count + run.insert)])
            position += run.retain + run.delete
        }
        return output + old[position...]
    }

    private func longestCommonCount(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
        var row = [Int](repeating: 0, count: two.count + 1)
        for left in one {
            var corner = 0
            for (index, right) in two.enumerated() {
                let above = row[index + 1]
                row[index + 1] = left == right ? corner + 1 : max(above, row[index])
                corner = above
            }
        }
        return row[two.count]
    }

    @Test("Runs lead from the old text to the new one", arguments: [0, 3, 40, 100_000])
    func roundTrip(stepsMax: Int) {
        for seed in 0..<400 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let old = Self.random(&generator, count: Int.random(in: 0...60, using: &generator))
            let new =
                seed % 5 == 0
                ? Self.random(&generator, count: Int.random(in: 0...60, using: &generator))
                : Self.changed(old, &generator)
            let runs = TextDifference.runs(from: old, to: new, stepsMax: stepsMax)
            #expect(applied(runs, to: old, from: new) == new, "seed \(seed)")
            #expect(runs.dropFirst().allSatisfy { $0.retain > 0 }, "seed \(seed)")
            #expect(runs.isEmpty == (old == new), "seed \(seed)")
        }
    }

    @Test("With enough steps nothing is changed that could be kept")
    func shortest() {
        for seed in 0..<300 as Range<UInt64> {
            var generator = SeededGenerator(seed: 9000 + seed)
            let old = Self.random(&generator, count: Int.random(in: 0...30, using: &generator))
            let new = Self.random(&generator, count: Int.random(in: 0...30, using: &generator))
            let runs = TextDifference.runs(from: old, to: new, stepsMax: 1_000_000)
            let kept = old.count - runs.map(\.delete).reduce(0, +)
            #expect(kept == longestCommonCount(old, new), "seed \(seed)")
        }
    }

    @Test("Canonically equal texts of different scalars differ")
    func noNormalisation() {
        let runs = TextDifference.runs(
            from: .init("が"), to: .init("か\u{3099}"), stepsMax: 1000)
        #expect(runs == [EditRun(retain: 0, delete: 1, insert: 2)])
    }

    @Test("Two quite different long texts end in bounded time and are replaced")
    func bounded() {
        var generator = SeededGenerator(seed: 3)
        let old = Self.random(&generator, count: 60_000)
        let new = Self.random(&generator, count: 60_000)
        let time = ContinuousClock().measure {
            let runs = TextDifference.runs(
                from: old, to: new, stepsMax: TextDifference.stepsUsual)
            #expect(applied(runs, to: old, from: new) == new)
        }
        print("difference of two unrelated texts of \(old.count) scalars: \(time)")
    }

    @Test("A small change in a long text is found fast", arguments: [100_000])
    func small(count: Int) {
        var generator = SeededGenerator(seed: 4)
        let old = Self.random(&generator, count: count)
        let new = Self.changed(old, &generator)
        let time = ContinuousClock().measure {
            let runs = TextDifference.runs(
                from: old, to: new, stepsMax: TextDifference.stepsUsual)
            #expect(applied(runs, to: old, from: new) == new)
        }
        print("difference of a changed text of \(old.count) scalars: \(time)")
    }
}
