/// The two fields of RFC 9421 in the one form that we send: one signature, labelled `tasukeai`.
enum SignatureFields {
    static let input = "signature-input"
    static let signature = "signature"
    static let label = "tasukeai"

    /// Ed25519 (RFC 8032).
    static let signatureByteCount = 64

    /// The value of the only field of that name.
    static func only(_ name: String, in headers: [HeaderField]) throws(SignatureError) -> String {
        let values = headers.filter { $0.name.utf8.elementsEqual(name.utf8) }
        guard let first = values.first else { throw .missing(name) }
        guard values.count == 1 else { throw .duplicate(name) }
        return first.value
    }

    static func signatureText(_ bytes: [UInt8]) throws(SignatureError) -> String {
        guard bytes.count == signatureByteCount else { throw .malformed(signature) }
        return "\(label)=:\(StrictBase64.encode(bytes, .standard)):"
    }

    static func signatureBytes(_ text: String) throws(SignatureError) -> [UInt8] {
        var cursor = ExactCursor(text, of: signature)
        try cursor.skip("\(label)=:")
        let bytes = try cursor.base64()
        try cursor.end()
        guard bytes.count == signatureByteCount else { throw .malformed(signature) }
        return bytes
    }
}
