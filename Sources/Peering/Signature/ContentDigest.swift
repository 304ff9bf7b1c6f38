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

/// The name of a key or of a member as it stands in a header: 1 to 128 of `A–Z a–z 0–9 - . _ ~ :`.
/// It needs no quoting anywhere, so a signature base cannot be bent by what a name holds; and being
/// ASCII, it is equal exactly when its bytes are.
package struct HeaderToken: Hashable, Sendable {
    private static let bytesMax = 128

    package let text: String

    /// Throws `malformed(name)`; `name` says which field or part the text is for.
    package init(_ text: String, of name: String = "token") throws(SignatureError) {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= Self.bytesMax, bytes.allSatisfy(Self.isAllowed) else {
            throw .malformed(name)
        }
        self.text = text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F, 0x7E: true
        default: false
        }
    }
}

extension HeaderToken: CustomStringConvertible {
    package var description: String { text }
}
