/// Reads a text that must have exactly the form in which we write it. Structured fields (RFC 8941)
/// allow much more; what we never send we need not understand, and cannot misunderstand.
struct ExactCursor {
    private static let bytesMax = 1_024

    private var rest: ArraySlice<UInt8>
    private let name: String

    /// `name` is the field's, for the error. A text that is too long reads as malformed.
    init(_ text: String, of name: String) {
        let bytes = Array(text.utf8.prefix(Self.bytesMax + 1))
        rest = bytes.count <= Self.bytesMax ? bytes[...] : []
        self.name = name
    }

    mutating func skip(_ literal: String) throws(SignatureError) {
        guard rest.starts(with: literal.utf8) else { throw .malformed(name) }
        rest = rest.dropFirst(literal.utf8.count)
    }

    /// The text up to the next `"`, which is taken as well.
    mutating func upToQuote() throws(SignatureError) -> String {
        String(decoding: try upTo(0x22), as: UTF8.self)
    }

    /// The bytes of a byte sequence, up to and with its closing colon.
    mutating func base64() throws(SignatureError) -> [UInt8] {
        guard let bytes = StrictBase64.decode(try upTo(0x3A), .standard) else {
            throw .malformed(name)
        }
        return bytes
    }

    func end() throws(SignatureError) {
        guard rest.isEmpty else { throw .malformed(name) }
    }

    private mutating func upTo(_ stop: UInt8) throws(SignatureError) -> ArraySlice<UInt8> {
        guard let index = rest.firstIndex(of: stop) else { throw .malformed(name) }
        defer { rest = rest[(index + 1)...] }
        return rest[..<index]
    }
}
