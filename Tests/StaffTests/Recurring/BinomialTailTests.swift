internal import Seeding
internal import Staff
internal import Testing

struct BinomialTailTests {
    /// From tables, and by hand where they end: P(X ≥ count).
    @Test(arguments: [
        (6, 10, 0.5, 0.376953125), (3, 6, 0.1, 0.01585), (12, 12, 0.06, 2.176782336e-15),
        (1, 200, 0.01, 0.8660203251420382), (0, 5, 0.2, 1.0), (6, 5, 0.9, 0.0),
        (2, 10, 0.0, 0.0), (2, 10, 1.0, 1.0), (600, 1_000, 0.5, 1.3642320780330195e-10),
    ])
    func `the tail is that of the tables`(
        count: Int, trials: Int, chance: Double, expected: Double
    ) {
        let tail = BinomialTail.atLeast(count, of: trials, chance: chance)
        #expect(abs(tail - expected) <= expected * 1e-9, "\(tail)")
    }

    @Test func `trials of equal chances agree with the binomial tail`() {
        for trials in 1...24 {
            for count in 0...trials {
                for chance in [0.001, 0.06, 0.2, 0.5, 0.93] {
                    let plain = BinomialTail.atLeast(count, of: trials, chance: chance)
                    let each = BinomialTail.atLeast(
                        count, chances: [Double](repeating: chance, count: trials))
                    #expect(abs(plain - each) <= plain * 1e-9)
                }
            }
        }
    }

    @Test(arguments: 0..<20) func `trials of unequal chances agree with counting every outcome`(
        round: Int
    ) {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let chances = (0..<Int.random(in: 1...10, using: &random)).map { _ in
            Double.random(in: 0...1, using: &random)
        }
        for count in 0...chances.count + 1 {
            var sum = 0.0
            for outcome in 0..<(1 << chances.count) where outcome.nonzeroBitCount >= count {
                sum += chances.indices.reduce(1.0) {
                    $0 * (outcome >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1])
                }
            }
            let tail = BinomialTail.atLeast(count, chances: chances)
            #expect(abs(tail - sum) < 1e-12, "seed \(seed)")
        }
    }

    @Test func `extreme numbers neither trap nor leave 0 to 1`() {
        for trials in [0, 1, 50_000] {
            for count in [Int.min, -1, 0, 1, 25_000, 50_000, Int.max] {
                for chance in [-1, 0, 1e-300, 0.5, 1 - 1e-16, 1, 2, .nan, .infinity] {
                    let tail = BinomialTail.atLeast(count, of: trials, chance: chance)
                    #expect(0...1 ~= tail, "\(count) of \(trials) at \(chance): \(tail)")
                }
            }
        }
    }
}
