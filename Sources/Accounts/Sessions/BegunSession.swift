/// A session that has just begun or changed its token.
package struct BegunSession: Sendable {
    /// For the cookie; the one before, if there was one, is worth nothing from now on.
    package let token: SessionToken
    package let session: AccountSession
}
