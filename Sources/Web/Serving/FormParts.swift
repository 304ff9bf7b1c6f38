/// A form as it was sent: typed fields, and the bytes of its files.
struct FormParts: Sendable {
    private static let partsMax = 200

    var fields = FormFields()
    /// By the name of the field; a field without a chosen file is not here.
    var files: [String: [UInt8]] = [:]

    init() {}
    init(fields: FormFields) { self.fields = fields }

    /// Reads `multipart/form-data` (RFC 7578). nil where it is malformed or has too many parts.
    init?(multipart bytes: [UInt8], type: String) {
        guard let boundary = Self.parameter("boundary", in: type), (1...70).contains(boundary.count)
        else { return nil }
        let mark = Array("--".utf8) + boundary
        guard var position = Self.find(mark, in: bytes[...])?.upperBound else { return nil }
        let separator = Array("\r\n".utf8) + mark
        for _ in 0..<Self.partsMax {
            if bytes[position...].starts(with: Array("--".utf8)) { return }
            guard bytes[position...].starts(with: Array("\r\n".utf8)),
                let end = Self.find(separator, in: bytes[(position + 2)...])
            else { return nil }
            guard add(bytes[(position + 2)..<end.lowerBound]) else { return nil }
            position = end.upperBound
        }
        return nil
    }

    /// One part: its head, an empty line, its content.
    private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
        guard let gap = Self.find(Array("\r\n\r\n".utf8), in: part),
            let head = String(validating: part[..<gap.lowerBound], as: UTF8.self),
            let line = head.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }),
            let name = Self.parameter("name", in: String(line)),
            let title = String(validating: name, as: UTF8.self)
        else { return false }
        let content = part[gap.upperBound...]
        guard Self.parameter("filename", in: String(line)) == nil else {
            if !content.isEmpty { files[title] = Array(content) }
            return true
        }
        guard let text = String(validating: content, as: UTF8.self) else { return false }
        fields.add(name, text)
        return true
    }

    /// `; name="value"` or `; name=value`, for the names that we write ourselves.
    private static func parameter(_ name: String, in line: String) -> [UInt8]? {
        for piece in line.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == name else { continue }
            var value = Array(pair[1].utf8)
            if value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\""), value.count > 1
            {
                value = Array(value[1..<(value.count - 1)])
            }
            return value
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var start = bytes.startIndex
        let last = bytes.endIndex - needle.count
        while start <= last {
            guard let hit = bytes[start...last].firstIndex(of: first) else { return nil }
            if bytes[hit...].starts(with: needle) { return hit..<(hit + needle.count) }
            start = hit + 1
        }
        return nil
    }
}
