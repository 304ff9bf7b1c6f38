/// A member of an answer that is left out where there is none. All others are written as `null`.
@propertyWrapper
package struct OmittedIfNil<Value: Codable & Sendable>: Codable, Sendable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension KeyedEncodingContainer {
    package mutating func encode<Value>(_ value: OmittedIfNil<Value>, forKey key: Key) throws {
        if let value = value.wrappedValue { try encode(value, forKey: key) }
    }
}

extension KeyedDecodingContainer {
    package func decode<Value>(
        _ type: OmittedIfNil<Value>.Type, forKey key: Key
    ) throws -> OmittedIfNil<Value> {
        OmittedIfNil(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}
