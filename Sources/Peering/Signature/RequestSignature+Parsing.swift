extension RequestSignature {
    /// In this order, always all of them.
    static let components = [
        "\"@method\"", "\"@path\"", "\"@query\"", "\"\(ContentDigest.field)\"",
        "\"\(recipientField)\"",
    ]

    private static let tail = ";alg=\"ed25519\";tag=\"tasukeai-request\""
    private static let head = "\(SignatureFields.label)=\(SignatureBase.list(components))"

    static func parameters(nonce: RequestNonce, keyID: HeaderToken) -> String {
        ";nonce=\"\(nonce.text)\";keyid=\"\(keyID.text)\"\(tail)"
    }

    /// The value of `Signature-Input`.
    var inputText: String { Self.head + Self.parameters(nonce: nonce, keyID: keyID) }

    /// Reads the signature of a received request. The first three parameters are what the server
    /// itself received, the query again with its question mark.
    ///
    /// Throws for every form but our own; nothing is verified yet.
    package static func parse(
        method: String, path: String, query: String, headers: [HeaderField]
    ) throws(SignatureError) -> UnverifiedRequest {
        let input = SignatureFields.input
        let digest = try ContentDigest(
            text: SignatureFields.only(ContentDigest.field, in: headers))
        let recipient = try HeaderToken(
            SignatureFields.only(recipientField, in: headers), of: recipientField)
        let signature = try SignatureFields.signatureBytes(
            SignatureFields.only(SignatureFields.signature, in: headers))
        var cursor = ExactCursor(try SignatureFields.only(input, in: headers), of: input)
        try cursor.skip(head)
        try cursor.skip(";nonce=\"")
        guard let nonce = RequestNonce(text: try cursor.upToQuote()) else {
            throw .malformed(input)
        }
        try cursor.skip(";keyid=\"")
        let keyID = try HeaderToken(try cursor.upToQuote(), of: input)
        try cursor.skip(tail)
        try cursor.end()
        return UnverifiedRequest(
            covered: try RequestSignature(
                method: method, path: path, query: query, digest: digest, recipient: recipient,
                nonce: nonce, keyID: keyID),
            signature: signature)
    }
}
