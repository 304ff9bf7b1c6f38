package import Seeding

/// The ways in which several logs can arrive: each log in its own order, the logs mixed.
package enum Interleavings {
    /// All of them, as lists of log numbers. Grows like a multinomial: for small histories only.
    package static func all(of counts: [Int]) -> [[Int]] {
        guard counts.contains(where: { $0 > 0 }) else { return [[]] }
        var found: [[Int]] = []
        for index in counts.indices where counts[index] > 0 {
            var rest = counts
            rest[index] -= 1
            found += all(of: rest).map { [index] + $0 }
        }
        return found
    }

    /// One of them.
    package static func random(of counts: [Int], using random: inout SeededGenerator) -> [Int] {
        counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
            .shuffled(using: &random)
    }
}
