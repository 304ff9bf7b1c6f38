internal import Accounts
internal import Node

extension Visit {
    /// For a request that waited: the session still stands, and the post in which it asked is still held.
    func checkStillSignedIn() async throws {
        guard let token, let reader,
            let session = try await accounts.find(token, seconds: seconds, isUse: false),
            session.state == .signedIn
        else { throw PageError.signedOut }
        let posts = try await Posts.all(of: session, node, seconds)
        guard posts.contains(reader.post) else { throw PageError.forbidden }
        if await Posts.needsSecondFactor(session, posts, node) { throw PageError.signedOut }
    }
}
