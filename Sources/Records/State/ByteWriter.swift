package import Merge

/// Writes the compact bytes of values that stores keep and can always derive again: shortest
/// base-128 varints as in protobuf, and strings and lists behind their length.
///
/// Not a wire format: nothing here is hashed, signed or sent.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(byte: UInt8) {
        bytes.append(byte)
    }

    package mutating func write(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A count or a length, which is never negative.
    package mutating func write(count: Int) {
        precondition(count >= 0, "counts and lengths are not negative")
        write(number: UInt64(count))
    }

    package mutating func write(text: String) {
        write(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func write(_ digest: Digest) {
        digest.append(to: &bytes)
    }

    /// 36 bytes: the entry's hash, then the index, most significant byte first.
    package mutating func write(_ id: OperationID) {
        id.entry.append(to: &bytes)
        for shift in [24, 16, 8, 0] as [UInt32] {
            bytes.append(UInt8(truncatingIfNeeded: id.index >> shift))
        }
    }
}
