internal import RealModule

/// Whether values wander around their median as chance would have them.
///
/// Anhøj & Olesen, "Run charts revisited", PLOS ONE 9 (2014): the longest run on one side of the median is
/// unusual above round(log2 n + 3), and so are fewer crossings than the 5% quantile of a binomial distribution
/// of n − 1 tosses; n counts the values that do not lie on the median. It needs no limits, and so serves short
/// series and small sections.
package struct RunsTest: Equatable, Sendable {
    /// The fewest useful values that the test says anything about.
    package static let valuesMin = 10

    /// Values not on the median.
    package let usefulCount: Int
    package let longestRun: Int
    package let longestRunMax: Int
    package let crossings: Int
    package let crossingsMin: Int

    /// More of a pattern than chance gives.
    package var isUnusual: Bool { longestRun > longestRunMax || crossings < crossingsMin }

    /// Nil for fewer than ``valuesMin`` useful values. Gaps are left out.
    init?(_ values: [Double], median: Double, margin: Margin) {
        let sides = values.compactMap { margin.side(of: $0, below: median, above: median) }
        guard sides.count >= Self.valuesMin else { return nil }
        var longest = 1
        var length = 1
        var crossings = 0
        for (earlier, later) in zip(sides, sides.dropFirst()) {
            length = earlier == later ? length + 1 : 1
            if earlier != later { crossings += 1 }
            longest = max(longest, length)
        }
        usefulCount = sides.count
        longestRun = longest
        longestRunMax = Int((Double.log2(Double(sides.count)) + 3).rounded(.toNearestOrEven))
        self.crossings = crossings
        crossingsMin = Self.binomialQuantile(0.05, tosses: sides.count - 1)
    }

    /// The smallest k with P(X ≤ k) ≥ probability, for so many tosses of a fair coin.
    static func binomialQuantile(_ probability: Double, tosses: Int) -> Int {
        let all = Double(tosses)
        var sum = 0.0
        for heads in 0...max(0, tosses) {
            let some = Double(heads)
            let logarithm =
                Double.logGamma(all + 1) - Double.logGamma(some + 1)
                - Double.logGamma(all - some + 1) - all * Double.log(2)
            sum += Double.exp(logarithm)
            if sum >= probability { return heads }
        }
        return max(0, tosses)
    }
}
