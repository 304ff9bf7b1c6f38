import Merge

/// SplitMix64: the same numbers from the same seed on every computer.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension OperationID {
    /// An id for the n-th operation of a test; the order of ids has nothing to do with n.
    static func test(_ number: Int, index: UInt32 = 0) -> OperationID {
        var generator = SeededGenerator(seed: UInt64(number) &* 7919 &+ 1)
        var bytes: [UInt8] = []
        for _ in 0..<32 { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
        return OperationID(entry: Digest(bytes) ?? .zero, index: index)
    }

    /// An id whose place in the order is its first byte.
    static func ordered(_ byte: UInt8) -> OperationID {
        OperationID(entry: Digest([byte] + [UInt8](repeating: 0, count: 31)) ?? .zero, index: 0)
    }
}

extension [Unicode.Scalar] {
    init(_ text: String) { self.init(text.unicodeScalars) }

    var asText: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}
