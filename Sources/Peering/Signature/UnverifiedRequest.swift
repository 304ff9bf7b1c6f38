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
