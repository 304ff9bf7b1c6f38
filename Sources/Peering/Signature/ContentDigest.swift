/// The SHA-256 of a body, as `Content-Digest: sha-256=:…:` (RFC 9530 §2). An empty body has one too,
/// so that a body cannot be added to a message that had none.
package struct ContentDigest: Hashable, Sendable {
    package static let byteCount = 32
    static let field = "content-digest"

    package let bytes: [UInt8]

    /// `nil` unless there are 32 bytes.
    package init?(sha256 bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The value of the field.
    package var text: String { "sha-256=:\(StrictBase64.encode(bytes, .standard)):" }

    /// Throws `malformed` for anything that `text` would not have written.
    package init(text: String) throws(SignatureError) {
        var cursor = ExactCursor(text, of: Self.field)
        try cursor.skip("sha-256=:")
        let bytes = try cursor.base64()
        try cursor.end()
        guard bytes.count == Self.byteCount else { throw .malformed(Self.field) }
        self.bytes = bytes
    }
}
