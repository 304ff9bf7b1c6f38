/// Writes JSON piece by piece, so that a document of any size needs room for one piece only. The bytes are
/// those of Foundation's encoder with sorted keys and unescaped slashes, of which tests hold every sign.
package struct JSONText {
    /// What was written and not yet taken away.
    package private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    /// For each open array or object: is the next part its first?
    private var isFirst: [Bool] = []

    package init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    /// Hands over what was written so far.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let number): bytes += String(number).utf8
        case .double(let number): double(number)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for value in elements { element(value) }
            endArray()
        case .object(let members):
            beginObject()
            for (key, value) in members.sorted(by: {
                $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }) {
                self.key(key)
                self.value(value)
            }
            endObject()
        }
    }

    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }
    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }

    /// The next element of the open array.
    package mutating func element(_ value: JSONValue) {
        part()
        self.value(value)
    }

    /// The key of what is written next; keys are to come in order.
    package mutating func key(_ key: String) {
        part()
        string(key)
        bytes += (isPretty ? " : " : ":").utf8
    }

    private mutating func begin(_ bracket: UInt8) {
        bytes.append(bracket)
        if isPretty { bytes.append(0x0A) }
        isFirst.append(true)
    }

    private mutating func end(_ bracket: UInt8) {
        isFirst.removeLast()
        if isPretty {
            bytes.append(0x0A)
            indent()
        }
        bytes.append(bracket)
    }

    private mutating func part() {
        if let first = isFirst.last, !first { bytes += (isPretty ? ",\n" : ",").utf8 }
        if !isFirst.isEmpty { isFirst[isFirst.count - 1] = false }
        if isPretty { indent() }
    }

    private mutating func indent() {
        for _ in isFirst { bytes += "  ".utf8 }
    }

    private mutating func double(_ number: Double) {
        // Numbers that JSON has no form for are never made here.
        guard number.isFinite else {
            bytes += "null".utf8
            return
        }
        let text = number.description
        bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
    }

    private mutating func string(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += #"\""#.utf8
            case 0x5C: bytes += #"\\"#.utf8
            case 0x08: bytes += #"\b"#.utf8
            case 0x09: bytes += #"\t"#.utf8
            case 0x0A: bytes += #"\n"#.utf8
            case 0x0C: bytes += #"\f"#.utf8
            case 0x0D: bytes += #"\r"#.utf8
            case 0..<0x20:
                bytes += #"\u00"#.utf8
                bytes += [UInt8(ascii: "0") + byte / 16, Self.digit(byte % 16)]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
