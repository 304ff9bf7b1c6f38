extension AccountStore {
    /// A token that belongs to no session, for the cookie of a form before signing in.
    package func freshToken() throws(AccountsError) -> SessionToken {
        SessionToken(bytes: try vault.random(SessionToken.byteCount))
    }

    /// What a form carries to show that this node made it for this browser (CSRF): derived from the
    /// cookie's token by a keyed hash, so that nothing more is stored. 43 characters of base64url.
    package func formToken(for token: SessionToken) -> String {
        Base64URL.encode(vault.tag(.form, token.bytes))
    }

    /// Whether a form was made for this browser; compared in constant time.
    package func isFormToken(_ text: String, of token: SessionToken) -> Bool {
        guard let given = Base64URL.decode(text, byteCount: 32) else { return false }
        return Sodium.areEqual(given, vault.tag(.form, token.bytes))
    }

    /// Whose form it is, in whichever of their sessions: what somebody typed is not taken for another's
    /// where a window of the one before still lies open.
    package func writerMark(of account: AccountID) -> String {
        Base64URL.encode(vault.tag(.writer, Array("\(account.number)".utf8)))
    }

    /// Under which a browser seals what this person takes along: the same in each of their sessions, and nobody
    /// else's. 32 bytes as 43 characters of base64url.
    package func carryKey(of account: AccountID) -> String {
        Base64URL.encode(vault.tag(.carry, Array("\(account.number)".utf8)))
    }

    /// Whether a form was made for this account; compared in constant time.
    package func isWriterMark(_ text: String, of account: AccountID) -> Bool {
        guard let given = Base64URL.decode(text, byteCount: 32) else { return false }
        return Sodium.areEqual(given, vault.tag(.writer, Array("\(account.number)".utf8)))
    }
}
