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
