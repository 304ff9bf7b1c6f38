internal import Seeding

extension SeededGenerator {
    /// A sample of a normal distribution, near enough: the sum of twelve.
    mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += Double.random(in: 0..<1, using: &self) }
        return sum
    }
}
