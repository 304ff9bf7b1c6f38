import Peering

/// Fixed values that the tests of signatures share.
enum SignatureExamples {
    static func epoch(_ byte: UInt8 = 7) throws -> ServerEpoch {
        guard let epoch = ServerEpoch([UInt8](repeating: byte, count: 16)) else {
            throw SignatureError.malformed("epoch")
        }
        return epoch
    }

    static func digest(_ byte: UInt8 = 1) throws -> ContentDigest {
        guard let digest = ContentDigest(sha256: [UInt8](repeating: byte, count: 32)) else {
            throw SignatureError.malformed("digest")
        }
        return digest
    }

    static func request(
        method: String = "POST", path: String = "/peer/v1/range", query: String = "?from=3",
        counter: UInt64 = 258, keyID: String = "replica-a", recipient: String = "member-b",
        epoch: ServerEpoch? = nil
    ) throws -> RequestSignature {
        try RequestSignature(
            method: method, path: path, query: query, digest: digest(),
            recipient: HeaderToken(recipient),
            nonce: RequestNonce(epoch: epoch ?? self.epoch(), counter: counter),
            keyID: HeaderToken(keyID))
    }

    static func response(
        status: Int = 200, entityTag: String? = "\"abc\"", requestSignature: [UInt8] = signature
    ) throws -> ResponseSignature {
        try ResponseSignature(
            status: status, digest: digest(), entityTag: entityTag,
            requestSignature: requestSignature, keyID: HeaderToken("replica-b"))
    }

    /// Sixty-four different bytes.
    static let signature: [UInt8] = (0..<64).map { $0 &* 7 &+ 3 }
}
