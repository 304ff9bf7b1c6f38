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

    /// For a form that must not be saved twice.
    package func freshSubmissionKey() throws(AccountsError) -> SubmissionKey {
        guard let key = SubmissionKey(try vault.random(SubmissionKey.byteCount)) else {
            throw .keysUnusable
        }
        return key
    }
}
