/// Looks for many short byte strings at once.
struct ByteSearch: Sendable {
    private let needles: [UInt32: [[UInt8]]]
    private let firsts: [Bool]

    /// Needles of fewer than three bytes are not looked for.
    init(_ needles: [[UInt8]]) {
        var grouped: [UInt32: [[UInt8]]] = [:]
        var firsts = [Bool](repeating: false, count: 65_536)
        for needle in needles where needle.count >= 3 {
            grouped[Self.key(needle[0], needle[1], needle[2]), default: []].append(needle)
            firsts[Int(needle[0]) << 8 | Int(needle[1])] = true
        }
        self.needles = grouped
        self.firsts = firsts
    }

    /// How often any of them occurs.
    func count(in bytes: [UInt8]) -> Int {
        guard bytes.count >= 3 else { return 0 }
        var found = 0
        for index in 0..<bytes.count - 2
        where firsts[Int(bytes[index]) << 8 | Int(bytes[index + 1])] {
            let key = Self.key(bytes[index], bytes[index + 1], bytes[index + 2])
            for needle in needles[key] ?? [] where bytes[index...].starts(with: needle) {
                found += 1
            }
        }
        return found
    }

    private static func key(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> UInt32 {
        UInt32(one) << 16 | UInt32(two) << 8 | UInt32(three)
    }
}
