/// 32 bytes that name something: a hash, or a public key.
///
/// Held as four words in big-endian order, so that comparing words compares bytes and the value
/// needs no heap. This target does not know which hash function made the bytes.
package struct Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of bytes.
    package static let byteCount = 32

    /// All bytes zero: sorts before every other digest.
    package static let zero = Digest(0, 0, 0, 0)

    private let word0: UInt64
    private let word1: UInt64
    private let word2: UInt64
    private let word3: UInt64

    /// The four words, first bytes first; each holds eight bytes, most significant first.
    package var words: (UInt64, UInt64, UInt64, UInt64) { (word0, word1, word2, word3) }

    /// Takes four words as `words` gives them.
    package init(words word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
        self.init(word0, word1, word2, word3)
    }

    private init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
        self.word0 = word0
        self.word1 = word1
        self.word2 = word2
        self.word3 = word3
    }

    /// Takes exactly 32 bytes; nil for any other number of them.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (position, byte) in bytes.enumerated() {
            switch position / 8 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
        }
        self.init(words.0, words.1, words.2, words.3)
    }

    /// Reads 64 lower-case hexadecimal digits, the only form that `hex` writes.
    package init?(hex: some StringProtocol) {
        guard hex.utf8.count == Self.byteCount * 2, let bytes = Hexadecimal.bytes(hex) else {
            return nil
        }
        self.init(bytes)
    }

    /// The 32 bytes, first one first.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(Self.byteCount)
        append(to: &output)
        return output
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }

    package var description: String { hex }

    /// Appends the 32 bytes to a buffer, without an array in between.
    package func append(to output: inout [UInt8]) {
        for word in [word0, word1, word2, word3] {
            var shift = 56
            while shift >= 0 {
                output.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
                shift -= 8
            }
        }
    }

    /// Byte order, as `memcmp` would say.
    package static func < (left: Digest, right: Digest) -> Bool {
        if left.word0 != right.word0 { return left.word0 < right.word0 }
        if left.word1 != right.word1 { return left.word1 < right.word1 }
        if left.word2 != right.word2 { return left.word2 < right.word2 }
        return left.word3 < right.word3
    }
}
