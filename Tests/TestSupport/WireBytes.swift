/// Protocol buffers written by hand, for bodies that no author of this version writes. Proto3: a
/// value of zero is left out.
package struct WireBytes: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func number(_ field: UInt64, _ value: UInt64) {
        guard value > 0 else { return }
        varint(field << 3)
        varint(value)
    }

    package mutating func bytes(_ field: UInt64, _ value: [UInt8]) {
        varint(field << 3 | 2)
        varint(UInt64(value.count))
        bytes += value
    }

    private mutating func varint(_ value: UInt64) {
        var value = value
        while value > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: value))
    }

    /// The body of an entry with one operation.
    package static func body(
        type: UInt64, critical: Bool = false, payload: [UInt8], contentLengths: [UInt8] = []
    ) -> [UInt8] {
        var envelope = WireBytes()
        envelope.number(1, type)
        envelope.number(2, critical ? 1 : 0)
        if !payload.isEmpty { envelope.bytes(3, payload) }
        if !contentLengths.isEmpty { envelope.bytes(4, contentLengths) }
        var body = WireBytes()
        body.number(1, 1_780_000)
        body.bytes(3, envelope.bytes)
        return body.bytes
    }

    /// A reference along the log's own chain.
    package static func reference(sequence: UInt64, index: UInt64 = 0) -> [UInt8] {
        var reference = WireBytes()
        reference.number(2, sequence)
        reference.number(3, index)
        return reference.bytes
    }
}
