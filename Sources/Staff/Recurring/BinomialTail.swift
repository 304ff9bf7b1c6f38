internal import Glibc

/// How likely so many or more successes are by chance.
///
/// The upper tail is summed itself and not as one minus the lower one: what decides lies at one in
/// a million, where the difference would be nothing but rounding.
package enum BinomialTail {
    /// P(X ≥ count) for `trials` independent trials of one chance.
    package static func atLeast(_ count: Int, of trials: Int, chance: Double) -> Double {
        if count <= 0 { return 1 }
        if count > trials || !(chance > 0) { return 0 }
        if chance >= 1 { return 1 }
        let odds = chance / (1 - chance)
        var term = exp(logTerm(count, of: trials, chance))
        var sum = term
        for successes in count..<trials {
            let factor = Double(trials - successes) / Double(successes + 1) * odds
            term *= factor
            sum += term
            if factor < 1, term < sum * 1e-16 { break }
        }
        return min(1, sum)
    }

    /// P(X ≥ count) for independent trials, each of its own chance (Poisson binomial): the months
    /// of a section whose size changes.
    package static func atLeast(_ count: Int, chances: [Double]) -> Double {
        if count <= 0 { return 1 }
        guard count <= chances.count else { return 0 }
        // By number of successes so far; `count` stands for so many or more.
        var shares = [Double](repeating: 0, count: count + 1)
        shares[0] = 1
        for chance in chances {
            let chance = min(1, max(0, chance))
            shares[count] += shares[count - 1] * chance
            for successes in stride(from: count - 1, to: 0, by: -1) {
                shares[successes] =
                    shares[successes] * (1 - chance) + shares[successes - 1] * chance
            }
            shares[0] *= 1 - chance
        }
        return min(1, shares[count])
    }

    /// log P(X = count), the binomial coefficient as a product of ratios.
    private static func logTerm(_ count: Int, of trials: Int, _ chance: Double) -> Double {
        let few = min(count, trials - count)
        var sum = Double(count) * log(chance) + Double(trials - count) * log1p(-chance)
        for step in 0..<few { sum += log(Double(trials - step) / Double(few - step)) }
        return sum
    }
}
