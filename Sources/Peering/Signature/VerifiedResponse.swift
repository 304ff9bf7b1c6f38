/// A response, signed by its key as the answer to one request, with the body it was signed with. The
/// only way here is `UnverifiedResponse.verify`.
package struct VerifiedResponse: Equatable, Sendable {
    package let covered: ResponseSignature

    init(_ covered: ResponseSignature) {
        self.covered = covered
    }
}
