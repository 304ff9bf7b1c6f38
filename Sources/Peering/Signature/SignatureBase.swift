/// The bytes that are signed (RFC 9421 §2.5): a line for each covered component, then the parameters
/// without a line break.
package struct SignatureBase: Equatable, Sendable {
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - components: Identifiers as they are serialised, quotes and parameters included
    ///     (`"@method"`, `"signature";req`), with their values.
    ///   - parameters: What follows the list of components, from its first semicolon.
    ///
    /// Throws `malformed` for a value with a line break or another character outside printable ASCII,
    /// because it could pass for a line of its own, and for a component named twice.
    package init(
        components: [(identifier: String, value: String)], parameters: String
    ) throws(SignatureError) {
        var text = ""
        for (index, component) in components.enumerated() {
            let (identifier, value) = component
            guard Self.isPrintable(identifier), Self.isPrintable(value) else {
                throw .malformed(identifier)
            }
            let earlier = components[..<index]
            guard !earlier.contains(where: { $0.identifier.utf8.elementsEqual(identifier.utf8) })
            else { throw .duplicate(identifier) }
            text += "\(identifier): \(value)\n"
        }
        guard Self.isPrintable(parameters) else { throw .malformed("@signature-params") }
        text += "\"@signature-params\": \(Self.list(components.map(\.identifier)))\(parameters)"
        bytes = Array(text.utf8)
    }

    /// The covered components as an inner list: `("@method" "@path")`.
    static func list(_ identifiers: [String]) -> String {
        "(\(identifiers.joined(separator: " ")))"
    }

    private static func isPrintable(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}

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

/// Why a signature was refused. The names are those of our own header fields; nothing that came from
/// outside is in here.
package enum SignatureError: Error, Equatable, Sendable {
    /// The field is not there.
    case missing(String)
    /// The field is there more than once.
    case duplicate(String)
    /// The field, or the part of a message, is not in the one form that we send.
    case malformed(String)
    /// The request is addressed to another member.
    case wrongRecipient
    /// The signature does not fit the message and the key.
    case wrongSignature
    /// The body is not the one that was signed.
    case wrongBody

    /// Stable, for messages and logs.
    package var code: String {
        switch self {
        case .missing: "signature_missing"
        case .duplicate: "signature_duplicate"
        case .malformed: "signature_malformed"
        case .wrongRecipient: "wrong_recipient"
        case .wrongSignature: "wrong_signature"
        case .wrongBody: "wrong_body"
        }
    }
}
