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
