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
