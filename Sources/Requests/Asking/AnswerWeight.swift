/// About how many bytes an answer takes in memory, for whoever keeps answers: what it holds as text, and
/// some bytes for each value.
package enum AnswerWeight {
    private static let valueBytes = 32

    package static func bytes(of answer: some Encodable) -> Int {
        let scale = Scale()
        try? Weighing(scale: scale).encode(answer)
        return scale.bytes
    }

    private final class Scale {
        var bytes = 0
    }

    private struct Weighing: Encoder {
        let scale: Scale
        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func encode(_ value: some Encodable) throws {
            scale.bytes += valueBytes
            if let text = value as? String {
                scale.bytes += text.utf8.count
            } else if !(value is any Numeric), !(value is Bool) {
                try value.encode(to: self)
            }
        }

        func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            KeyedEncodingContainer(Members<Key>(weighing: self))
        }

        func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(weighing: self) }

        func singleValueContainer() -> any SingleValueEncodingContainer { Single(weighing: self) }
    }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let weighing: Weighing
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil(forKey key: Key) throws {}

        mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
            try weighing.encode(value)
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy keyType: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            weighing.container(keyedBy: keyType)
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            weighing.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { weighing }
        mutating func superEncoder(forKey key: Key) -> any Encoder { weighing }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let weighing: Weighing
        var codingPath: [any CodingKey] { [] }
        var count: Int { 0 }

        mutating func encodeNil() throws {}

        mutating func encode<T: Encodable>(_ value: T) throws { try weighing.encode(value) }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy keyType: Nested.Type
        ) -> KeyedEncodingContainer<Nested> {
            weighing.container(keyedBy: keyType)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            weighing.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { weighing }
    }

    private struct Single: SingleValueEncodingContainer {
        let weighing: Weighing
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() throws {}

        mutating func encode<T: Encodable>(_ value: T) throws { try weighing.encode(value) }
    }
}
