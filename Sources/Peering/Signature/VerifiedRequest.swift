/// A request whose head was signed by its key. The only way here is `UnverifiedRequest.verify`; what
/// is left is to admit its nonce and, once the body has come, to compare the body.
///
/// The two steps are apart so that a server need not take in a large body from a stranger.
package struct VerifiedRequest: Equatable, Sendable {
    package let covered: RequestSignature
    /// The answer's signature is bound to it.
    package let signature: [UInt8]

    init(_ request: UnverifiedRequest) {
        covered = request.covered
        signature = request.signature
    }

    /// Throws `wrongBody` unless the received body has the digest that was signed.
    package func checkBody(_ digest: ContentDigest) throws(SignatureError) {
        guard digest == covered.digest else { throw .wrongBody }
    }
}

/// A request with a well-formed signature, of which nobody knows yet whether it is true.
package struct UnverifiedRequest: Equatable, Sendable {
    /// What the signature claims to cover. `keyID` says which key to look up.
    package let covered: RequestSignature
    package let signature: [UInt8]

    /// Throws `wrongRecipient` or `wrongSignature`.
    ///
    /// - Parameter isSigned: Is the second parameter a signature of the first by the key that
    ///   `covered.keyID` names? Ed25519 is the caller's; an unknown key is `false`.
    package func verify(
        recipient: HeaderToken, _ isSigned: (_ base: [UInt8], _ signature: [UInt8]) -> Bool
    ) throws(SignatureError) -> VerifiedRequest {
        guard covered.recipient == recipient else { throw .wrongRecipient }
        guard isSigned(covered.base, signature) else { throw .wrongSignature }
        return VerifiedRequest(self)
    }
}

/// A response, signed by its key as the answer to one request, with the body it was signed with. The
/// only way here is `UnverifiedResponse.verify`.
package struct VerifiedResponse: Equatable, Sendable {
    package let covered: ResponseSignature

    init(_ covered: ResponseSignature) {
        self.covered = covered
    }
}

/// A response with a well-formed signature, of which nobody knows yet whether it is true.
package struct UnverifiedResponse: Equatable, Sendable {
    /// What the signature claims to cover. `keyID` says which key to look up; the caller must hold
    /// that this key is the called member's.
    package let covered: ResponseSignature
    package let signature: [UInt8]

    /// Throws `wrongBody` or `wrongSignature`. Only after it may the response be believed.
    ///
    /// - Parameters:
    ///   - body: The digest of the body that was received.
    ///   - isSigned: Is the second parameter a signature of the first by the key that
    ///     `covered.keyID` names?
    package func verify(
        body: ContentDigest, _ isSigned: (_ base: [UInt8], _ signature: [UInt8]) -> Bool
    ) throws(SignatureError) -> VerifiedResponse {
        guard covered.digest == body else { throw .wrongBody }
        guard isSigned(covered.base, signature) else { throw .wrongSignature }
        return VerifiedResponse(covered)
    }
}
