/// What this target is: the random numbers of tests and benchmarks, the same for the same seed on every
/// machine. The program itself never draws from it.
///
/// The algorithm is SplitMix64 (Steele, Lea and Flood, 2014). A test prints its seed, so that what failed
/// can be tried again; whoever changes a stream here gives every printed seed another meaning.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number for each byte, of which its first byte is taken.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 56) }
    }

    package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// True in so many of a hundred cases.
    package mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }
}
