/// What a request's signature covers (RFC 9421): method, path, query, the digest of the body, and
/// the member it is meant for, under a nonce that serves once. The host is not covered: proxies and
/// gateways rename it, and the addressed member says more.
///
///     let covered = try RequestSignature(method: "POST", path: url.path, …)
///     let headers = try covered.headers(signature: sign(covered.base))
///
/// Cryptography is the caller's.
package struct RequestSignature: Equatable, Sendable {
    static let recipientField = "tasukeai-to"

    package let method: String
    package let path: String
    package let query: String
    package let digest: ContentDigest
    package let recipient: HeaderToken
    package let nonce: RequestNonce
    package let keyID: HeaderToken
    /// The bytes to sign.
    package let base: [UInt8]

    /// - Parameters:
    ///   - method: Upper-case letters.
    ///   - path: As on the wire, from its first slash.
    ///   - query: As on the wire, with its question mark; "?" when there is none.
    ///
    /// Throws `malformed` with the name of the component.
    package init(
        method: String, path: String, query: String, digest: ContentDigest, recipient: HeaderToken,
        nonce: RequestNonce, keyID: HeaderToken
    ) throws(SignatureError) {
        guard (1...16).contains(method.utf8.count),
            method.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { throw .malformed("@method") }
        guard path.utf8.first == 0x2F, Self.isTarget(path, without: [0x23, 0x3F]) else {
            throw .malformed("@path")
        }
        guard query.utf8.first == 0x3F, Self.isTarget(query, without: [0x23]) else {
            throw .malformed("@query")
        }
        self.method = method
        self.path = path
        self.query = query
        self.digest = digest
        self.recipient = recipient
        self.nonce = nonce
        self.keyID = keyID
        base = try SignatureBase(
            components: Array(
                zip(
                    Self.components,
                    [method, path, query, digest.text, recipient.text])),
            parameters: Self.parameters(nonce: nonce, keyID: keyID)
        ).bytes
    }

    /// The fields to add to the request. Throws `malformed` unless the signature has 64 bytes.
    package func headers(signature: [UInt8]) throws(SignatureError) -> [HeaderField] {
        [
            HeaderField(ContentDigest.field, digest.text),
            HeaderField(Self.recipientField, recipient.text),
            HeaderField(SignatureFields.input, inputText),
            HeaderField(SignatureFields.signature, try SignatureFields.signatureText(signature)),
        ]
    }

    private static let targetBytesMax = 8_192

    private static func isTarget(_ text: String, without forbidden: [UInt8]) -> Bool {
        text.utf8.count <= targetBytesMax
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
    }
}

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
