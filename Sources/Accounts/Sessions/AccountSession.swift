internal import SQLiteFile

/// A session as it was found: who it is, with the roles of this very moment.
package struct AccountSession: Hashable, Sendable {
    package let account: AccountID
    /// For the caller to find the member of staff, whose posts then follow from the staff records.
    package let tag: LoginTag
    package let isStaff: Bool
    /// Which member of staff it belongs to, by the caller's number.
    package let holder: Int64?
    /// In a fixed order. Only ``SessionState/signedIn`` may use them.
    package let roles: [AccountRole]
    package let state: SessionState
    package let hasSecondFactor: Bool
    /// The post in which the person chose to act, as the caller stored it.
    package let actingPost: String?
    package let beganSeconds: Int64
    /// When it ends whatever happens.
    package let endsSeconds: Int64
    /// When it ends if nothing more is asked for.
    package let idleEndsSeconds: Int64
}

/// How far somebody got with signing in.
package enum SessionState: Hashable, Sendable {
    /// Everything that the account asks for was shown.
    case signedIn
    /// The password was right; the code of the second factor is still to come.
    case awaitingSecondFactor
    /// The password was right; a role asks for a second factor, and there is none yet.
    case enrolmentNeeded
}

/// A session that has just begun or changed its token.
package struct BegunSession: Sendable {
    /// For the cookie; the one before, if there was one, is worth nothing from now on.
    package let token: SessionToken
    package let session: AccountSession
}

/// What a browser holds in its cookie: 256 random bits. The file has only their hash.
package struct SessionToken: Sendable, SecretValue {
    package static let byteCount = 32

    let bytes: [UInt8]

    /// Takes what ``text`` gave; nil for everything else.
    package init?(text: String) {
        guard let bytes = Base64URL.decode(text, byteCount: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// 43 characters of base64url (RFC 4648 §5), for the cookie and nothing else.
    package var text: String { Base64URL.encode(bytes) }
}

extension SessionToken {
    /// What the file has instead of the token: 256 random bits need neither salt nor key.
    var digest: StoredBytes { StoredBytes(PlainDigest.sha256(bytes)) }
}
