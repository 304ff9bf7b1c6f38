/// A message taken apart into its top-level fields, for writing them again in a wrong way.
struct WireFields {
    struct Field {
        let number: UInt64
        let type: UInt64
        /// What follows the tag: a varint, or a length and its bytes.
        let value: [UInt8]

        var bytes: [UInt8] { WireBytes.varint(number << 3 | type) + value }
    }

    let fields: [Field]

    init(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        var fields: [Field] = []
        while !rest.isEmpty {
            let tag = try Self.varint(&rest)
            let start = rest.startIndex
            let number = try Self.varint(&rest)
            if tag & 7 == 2 { rest = rest.dropFirst(Int(number)) }
            let value = Array(bytes[start..<rest.startIndex])
            fields.append(Field(number: tag >> 3, type: tag & 7, value: value))
        }
        self.fields = fields
    }

    private static func varint(_ bytes: inout ArraySlice<UInt8>) throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try bytes.popFirst().required()
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// The same message in every way that a reader of Protocol Buffers understands and that is not
    /// canonical; and some that none understands. With a name each.
    func nonCanonical() -> [(name: String, bytes: [UInt8])] {
        let whole = fields.flatMap(\.bytes)
        let used = Set(fields.map(\.number))
        var forms: [(name: String, bytes: [UInt8])] = [
            ("an unknown number", whole + [0x78, 0x01]),
            ("an unknown string", whole + [0x7a, 0x01, 0x61]),
            ("a group", whole + [0x7b, 0x7c]),
            ("a byte behind the end", whole + [0x00]),
            ("a tag behind the end", whole + [0x08]),
        ]
        if whole.count > 1 { forms.append(("the last byte gone", Array(whole.dropLast()))) }
        for number in 1...3 where !used.contains(UInt64(number)) {
            let tag = UInt8(number << 3)
            forms.append(("default of number \(number)", [tag, 0] + whole))
            forms.append(("empty field \(number)", [tag | 2, 0] + whole))
        }
        for (index, field) in fields.enumerated() {
            let before = fields[..<index].flatMap(\.bytes)
            let after = fields[(index + 1)...].flatMap(\.bytes)
            let tag = WireBytes.varint(field.number << 3 | field.type)
            let longTag = tag.dropLast() + [(tag.last ?? 0) | 0x80, 0]
            forms.append(("long tag \(index)", before + longTag + field.value + after))
            forms.append(
                (
                    "field \(index) as 32 bits",
                    before
                        + WireBytes.varint(field.number << 3 | 5) + [1, 0, 0, 0] + after
                ))
            if field.type == 0 {
                let long = field.value.dropLast() + [(field.value.last ?? 0) | 0x80, 0]
                forms.append(("long number \(index)", before + tag + long + after))
                forms.append(("field \(index) twice", before + field.bytes + field.bytes + after))
            } else {
                let end = field.value.firstIndex { $0 < 0x80 } ?? 0
                let length = field.value[..<end] + [field.value[end] | 0x80, 0]
                let rest = field.value[(end + 1)...]
                forms.append(("long length \(index)", before + tag + length + rest + after))
            }
        }
        for index in fields.indices.dropLast()
        where fields[index].number != fields[index + 1].number {
            var swapped = fields
            swapped.swapAt(index, index + 1)
            forms.append(("fields \(index) descending", swapped.flatMap(\.bytes)))
        }
        return forms
    }
}
