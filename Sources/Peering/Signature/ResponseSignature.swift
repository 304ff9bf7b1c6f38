/// What a response's signature covers (RFC 9421 §2.4): the status, the digest of the body, the entity
/// tag if there is one, and the signature of the request it answers. The last binds it to one request:
/// that signature covers a nonce which serves once, so no recorded response fits another request.
package struct ResponseSignature: Equatable, Sendable {
    package let status: Int
    package let digest: ContentDigest
    /// With its quotes. Covered exactly when the response has the field.
    package let entityTag: String?
    package let requestSignature: [UInt8]
    package let keyID: HeaderToken
    /// The bytes to sign.
    package let base: [UInt8]

    /// - Parameters:
    ///   - status: 200 to 599.
    ///   - entityTag: A strong one, `"…"`, at most 128 bytes.
    ///   - requestSignature: The 64 bytes of the request's signature.
    ///
    /// Throws `malformed` with the name of the component.
    package init(
        status: Int, digest: ContentDigest, entityTag: String?, requestSignature: [UInt8],
        keyID: HeaderToken
    ) throws(SignatureError) {
        guard (200...599).contains(status) else { throw .malformed("@status") }
        if let entityTag {
            guard Self.isEntityTag(Array(entityTag.utf8)) else {
                throw .malformed(Self.entityTagField)
            }
        }
        self.status = status
        self.digest = digest
        self.entityTag = entityTag
        self.requestSignature = requestSignature
        self.keyID = keyID
        let request = try SignatureFields.signatureText(requestSignature)
        let values = [String(status), digest.text] + (entityTag.map { [$0] } ?? []) + [request]
        base = try SignatureBase(
            components: Array(zip(Self.components(withEntityTag: entityTag != nil), values)),
            parameters: Self.parameters(keyID: keyID)
        ).bytes
    }

    /// The fields to add to the response, the entity tag among them. Throws `malformed` unless the
    /// signature has 64 bytes.
    package func headers(signature: [UInt8]) throws(SignatureError) -> [HeaderField] {
        var fields = [HeaderField(ContentDigest.field, digest.text)]
        if let entityTag { fields.append(HeaderField(Self.entityTagField, entityTag)) }
        fields.append(HeaderField(SignatureFields.input, inputText))
        let text = try SignatureFields.signatureText(signature)
        fields.append(HeaderField(SignatureFields.signature, text))
        return fields
    }

    /// RFC 9110 §8.8.3, ASCII only.
    private static func isEntityTag(_ bytes: [UInt8]) -> Bool {
        guard (2...128).contains(bytes.count), bytes.first == 0x22, bytes.last == 0x22 else {
            return false
        }
        return bytes.dropFirst().dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }
    }
}

extension ResponseSignature {
    static let entityTagField = "etag"

    private static let tail = ";alg=\"ed25519\";tag=\"tasukeai-response\""

    /// In this order, always all of them, but for the entity tag.
    static func components(withEntityTag: Bool) -> [String] {
        ["\"@status\"", "\"\(ContentDigest.field)\""]
            + (withEntityTag ? ["\"\(entityTagField)\""] : [])
            + ["\"\(SignatureFields.signature)\";req"]
    }

    static func parameters(keyID: HeaderToken) -> String { ";keyid=\"\(keyID.text)\"\(tail)" }

    private static func head(withEntityTag: Bool) -> String {
        let list = SignatureBase.list(components(withEntityTag: withEntityTag))
        return "\(SignatureFields.label)=\(list)"
    }

    /// The value of `Signature-Input`.
    var inputText: String {
        Self.head(withEntityTag: entityTag != nil) + Self.parameters(keyID: keyID)
    }

    /// Reads the signature of a received response. `requestSignature` is the one that was sent.
    ///
    /// Throws for every form but our own; nothing is verified yet.
    package static func parse(
        status: Int, headers: [HeaderField], requestSignature: [UInt8]
    ) throws(SignatureError) -> UnverifiedResponse {
        let input = SignatureFields.input
        let digest = try ContentDigest(
            text: SignatureFields.only(ContentDigest.field, in: headers))
        let hasEntityTag = headers.contains { $0.name.utf8.elementsEqual(entityTagField.utf8) }
        let entityTag =
            hasEntityTag ? try SignatureFields.only(entityTagField, in: headers) : nil
        let signature = try SignatureFields.signatureBytes(
            SignatureFields.only(SignatureFields.signature, in: headers))
        var cursor = ExactCursor(try SignatureFields.only(input, in: headers), of: input)
        try cursor.skip(head(withEntityTag: hasEntityTag))
        try cursor.skip(";keyid=\"")
        let keyID = try HeaderToken(try cursor.upToQuote(), of: input)
        try cursor.skip(tail)
        try cursor.end()
        return UnverifiedResponse(
            covered: try ResponseSignature(
                status: status, digest: digest, entityTag: entityTag,
                requestSignature: requestSignature, keyID: keyID),
            signature: signature)
    }
}
