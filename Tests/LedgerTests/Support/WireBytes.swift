/// Protocol Buffers written by hand, so that tests can write what no library writes.
struct WireBytes {
    private(set) var bytes: [UInt8] = []

    static func varint(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    /// A varint field, also where the value is 0.
    func number(_ field: UInt64, _ value: UInt64) -> WireBytes {
        raw(Self.varint(field << 3) + Self.varint(value))
    }

    /// A field of bytes, of a string, or of a message.
    func bytes(_ field: UInt64, _ value: [UInt8]) -> WireBytes {
        raw(Self.varint(field << 3 | 2) + Self.varint(UInt64(value.count)) + value)
    }

    func message(_ field: UInt64, _ value: WireBytes) -> WireBytes { bytes(field, value.bytes) }

    func packed(_ field: UInt64, _ values: [UInt64]) -> WireBytes {
        values.isEmpty ? self : bytes(field, values.flatMap(Self.varint))
    }

    func raw(_ more: [UInt8]) -> WireBytes {
        var copy = self
        copy.bytes += more
        return copy
    }
}

extension WireBytes {
    /// A reference; absent numbers are defaults.
    static func reference(head: UInt64 = 0, sequence: UInt64, index: UInt64 = 0) -> WireBytes {
        var wire = WireBytes()
        if head > 0 { wire = wire.number(1, head) }
        if sequence > 0 { wire = wire.number(2, sequence) }
        if index > 0 { wire = wire.number(3, index) }
        return wire
    }

    static func envelope(
        type: UInt64, critical: Bool = false, payload: [UInt8] = [], lengths: [UInt64] = []
    ) -> WireBytes {
        var wire = WireBytes()
        if type > 0 { wire = wire.number(1, type) }
        if critical { wire = wire.number(2, 1) }
        if !payload.isEmpty { wire = wire.bytes(3, payload) }
        return wire.packed(4, lengths)
    }

    static func head(replica: [UInt8], sequence: UInt64, hash: [UInt8]) -> WireBytes {
        WireBytes().bytes(1, replica).number(2, sequence).bytes(3, hash)
    }

    static func body(
        quarterHours: UInt64 = 7, heads: [WireBytes] = [], operations: [WireBytes]
    ) -> WireBytes {
        var wire = WireBytes()
        if quarterHours > 0 { wire = wire.number(1, quarterHours) }
        for head in heads { wire = wire.message(2, head) }
        for operation in operations { wire = wire.message(3, operation) }
        return wire
    }
}
