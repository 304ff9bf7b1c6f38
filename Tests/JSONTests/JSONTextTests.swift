internal import Foundation
internal import JSON
internal import Testing

/// JSON written piece by piece against Foundation's encoder, byte by byte.
@Suite struct `JSON text` {
    private func expected(_ value: JSONValue, isPretty: Bool) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return Array(try encoder.encode(value))
    }

    @Test(arguments: [false, true])
    func `every sign, number and shape is written as Foundation writes it`(
        isPretty: Bool
    ) throws {
        let signs = (0..<0x3000).compactMap(Unicode.Scalar.init).map { String($0) }.joined()
        let numbers: [Double] = [
            0, -0.0, 1, -1, 0.1, 1.5, 1e15, 1e16, 1e17, 1e-5, 123_456_789.125, 1e300, -2.5e-300,
            .pi, .leastNonzeroMagnitude,
        ]
        let value: JSONValue = [
            "signs": .string(signs), "空": "助け合い🎌", "numbers": .array(numbers.map(JSONValue.double)),
            "whole": [0, .int(-1), .int(.max), .int(.min)], "none": nil, "yes": true, "no": false,
            "empty": [:], "nothing": [], "deep": [[], [[]], ["a": [:], "b": ["c": [nil]]]],
            "a/b": "c/d", "A": 1, "a": 2, "a_b": 3, "ab": 4, "a1": 5, "a10": 6, "a2": 7, "": 8,
        ]
        #expect(
            String(decoding: value.encoded(pretty: isPretty), as: UTF8.self)
                == String(decoding: try expected(value, isPretty: isPretty), as: UTF8.self))
    }

    @Test(arguments: [false, true])
    func `in parts it is the same as in one piece`(isPretty: Bool) throws {
        let rows: [JSONValue] = [["id": "1", "list": [1, ["x": []]]], ["id": "2"]]
        var text = JSONText(isPretty: isPretty)
        var bytes: [UInt8] = []
        text.beginObject()
        text.key("empty")
        text.beginArray()
        text.endArray()
        text.key("rows")
        text.beginArray()
        for row in rows {
            text.element(row)
            bytes += text.take()
        }
        text.endArray()
        text.endObject()
        bytes += text.take()
        #expect(bytes == (try expected(["empty": [], "rows": .array(rows)], isPretty: isPretty)))
    }
}
