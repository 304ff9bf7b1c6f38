import Merge
internal import Seeding
import Testing

struct DigestTests {
    private func random(_ generator: inout SeededGenerator) -> [UInt8] {
        (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    @Test("Bytes and digits go round, and the order is that of the bytes")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 1)
        for round in 0..<500 {
            let one = random(&generator)
            var two = random(&generator)
            // Often equal up to a late byte.
            if round % 2 == 0 { two.replaceSubrange(0..<(round % 32), with: one[..<(round % 32)]) }
            let left = try #require(Digest(one))
            let right = try #require(Digest(two))
            #expect(left.bytes == one)
            #expect(Digest(hex: left.hex) == left)
            #expect((left < right) == one.lexicographicallyPrecedes(two))
            #expect((left == right) == (one == two))
        }
    }

    @Test("Digits are lower-case hexadecimal, high half first")
    func digits() throws {
        let digest = try #require(Digest((0..<32).map { UInt8($0 * 8 + 7) }))
        #expect(digest.hex == "070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff")
        #expect(Digest.zero.hex == String(repeating: "0", count: 64))
        #expect(Digest.zero.bytes == [UInt8](repeating: 0, count: 32))
    }

    @Test("Only 32 bytes are a digest", arguments: [0, 1, 31, 33, 64])
    func lengths(count: Int) {
        #expect(Digest([UInt8](repeating: 1, count: count)) == nil)
    }

    @Test(
        "Only 64 lower-case digits are a digest",
        arguments: [
            "", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
            String(repeating: "A", count: 64), String(repeating: "g", count: 64),
            String(repeating: "a", count: 63) + " ", "0x" + String(repeating: "a", count: 62),
            String(repeating: "０", count: 64), String(repeating: "é", count: 32),
        ])
    func wrongDigits(text: String) {
        #expect(Digest(hex: text) == nil)
    }
}
