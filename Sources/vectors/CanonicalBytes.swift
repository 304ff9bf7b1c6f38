/// Protocol Buffers written by hand, beside the product's library: what is signed can be shown, and
/// what is not canonical can be written.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    func number(_ field: UInt64, _ value: UInt64) -> CanonicalBytes {
        raw(Self.varint(field << 3) + Self.varint(value))
    }

    func bytes(_ field: UInt64, _ value: [UInt8]) -> CanonicalBytes {
        raw(Self.varint(field << 3 | 2) + Self.varint(UInt64(value.count)) + value)
    }

    func text(_ field: UInt64, _ value: String) -> CanonicalBytes {
        bytes(field, Array(value.utf8))
    }

    func raw(_ more: [UInt8]) -> CanonicalBytes {
        var copy = self
        copy.bytes += more
        return copy
    }

    private static func varint(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }
}
