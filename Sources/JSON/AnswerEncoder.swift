/// Makes JSON of an answer: the one place where that is done, for `--json`, plain lines and the control
/// socket. Keys are in snake case, those of dictionaries as they are; what is nil is `null`, unless the
/// answer says that it is left out (`OmittedIfNil`).
package enum AnswerEncoder {
    package static func json(_ answer: some Encodable) throws -> JSONValue {
        let node = AnswerNode()
        try AnswerEncoding(node: node, codingPath: []).encode(answer)
        return node.json
    }
}

/// Where one value of an answer is put together.
private final class AnswerNode {
    private enum Content {
        case value(JSONValue)
        case array([AnswerNode])
        case object([String: AnswerNode])
    }

    private var content: Content = .object([:])

    func set(_ value: JSONValue) { content = .value(value) }

    func beginArray() { if case .array = content { return } else { content = .array([]) } }

    var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

    func appended() -> AnswerNode {
        let node = AnswerNode()
        guard case .array(var elements) = content else { return node }
        content = .value(.null)
        elements.append(node)
        content = .array(elements)
        return node
    }

    func member(_ key: String) -> AnswerNode {
        let node = AnswerNode()
        guard case .object(var members) = content else { return node }
        content = .value(.null)
        members[key] = node
        content = .object(members)
        return node
    }

    var json: JSONValue {
        switch content {
        case .value(let value): value
        case .array(let elements): .array(elements.map(\.json))
        case .object(let members): .object(members.mapValues(\.json))
        }
    }
}

private struct AnswerEncoding: Encoder {
    let node: AnswerNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func encode(_ value: some Encodable) throws {
        if let value = value as? any AnswerValue {
            node.set(value.json)
        } else if let dictionary = value as? any StringKeyed {
            try dictionary.encode(into: node)
        } else {
            try value.encode(to: self)
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(AnswerMembers<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.beginArray()
        return AnswerElements(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        AnswerSingle(node: node, codingPath: codingPath)
    }
}

/// What JSON has a form of its own for.
private protocol AnswerValue {
    var json: JSONValue { get }
}

extension Bool: AnswerValue { fileprivate var json: JSONValue { .bool(self) } }
extension String: AnswerValue { fileprivate var json: JSONValue { .string(self) } }
extension Double: AnswerValue { fileprivate var json: JSONValue { .double(self) } }
extension Float: AnswerValue { fileprivate var json: JSONValue { .double(Double(self)) } }
extension AnswerValue where Self: BinaryInteger {
    fileprivate var json: JSONValue { .int(Int(clamping: self)) }
}
extension Int: AnswerValue {}
extension Int8: AnswerValue {}
extension Int16: AnswerValue {}
extension Int32: AnswerValue {}
extension Int64: AnswerValue {}
extension UInt: AnswerValue {}
extension UInt8: AnswerValue {}
extension UInt16: AnswerValue {}
extension UInt32: AnswerValue {}
extension UInt64: AnswerValue {}
extension JSONValue: AnswerValue { fileprivate var json: JSONValue { self } }

/// A dictionary, whose keys are data and no names.
private protocol StringKeyed {
    func encode(into node: AnswerNode) throws
}

extension Dictionary: StringKeyed where Key == String, Value: Encodable {
    fileprivate func encode(into node: AnswerNode) throws {
        for (key, value) in self {
            try AnswerEncoding(node: node.member(key), codingPath: []).encode(value)
        }
    }
}

private struct AnswerMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: AnswerNode
    let codingPath: [any CodingKey]

    private func member(_ key: some CodingKey) -> AnswerNode {
        node.member(Self.snakeCase(key.stringValue))
    }

    /// `nominatedBy` → `nominated_by`.
    private static func snakeCase(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            if (0x41...0x5A).contains(byte) {
                text.unicodeScalars.append("_")
                text.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
            } else {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return text
    }

    mutating func encodeNil(forKey key: Key) throws { member(key).set(.null) }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try AnswerEncoding(node: member(key), codingPath: codingPath + [key]).encode(value)
    }

    private func encode(optional value: (some Encodable)?, _ key: Key) throws {
        guard let value else { return member(key).set(.null) }
        try AnswerEncoding(node: member(key), codingPath: codingPath + [key]).encode(value)
    }

    mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws {
        try encode(optional: value, key)
    }
    mutating func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws {
        try encode(optional: value, key)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(
            AnswerMembers<Nested>(node: member(key), codingPath: codingPath + [key]))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let node = member(key)
        node.beginArray()
        return AnswerElements(node: node, codingPath: codingPath + [key])
    }

    mutating func superEncoder() -> any Encoder {
        AnswerEncoding(node: node.member("super"), codingPath: codingPath)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        AnswerEncoding(node: member(key), codingPath: codingPath + [key])
    }
}

private struct AnswerElements: UnkeyedEncodingContainer {
    let node: AnswerNode
    let codingPath: [any CodingKey]
    var count: Int { node.count }

    mutating func encodeNil() throws { node.appended().set(.null) }

    mutating func encode<T: Encodable>(_ value: T) throws {
        try AnswerEncoding(node: node.appended(), codingPath: codingPath).encode(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        KeyedEncodingContainer(
            AnswerMembers<Nested>(node: node.appended(), codingPath: codingPath))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let inner = node.appended()
        inner.beginArray()
        return AnswerElements(node: inner, codingPath: codingPath)
    }

    mutating func superEncoder() -> any Encoder {
        AnswerEncoding(node: node.appended(), codingPath: codingPath)
    }
}

private struct AnswerSingle: SingleValueEncodingContainer {
    let node: AnswerNode
    let codingPath: [any CodingKey]

    mutating func encodeNil() throws { node.set(.null) }

    mutating func encode<T: Encodable>(_ value: T) throws {
        try AnswerEncoding(node: node, codingPath: codingPath).encode(value)
    }
}
