/// What a form carries so that it is not saved twice: 128 bits made when the page was.
package struct SubmissionKey: Hashable, Sendable {
    package static let byteCount = 16

    package let bytes: [UInt8]

    /// Nil for anything but 16 bytes.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// Takes what ``text`` gave; nil for everything else.
    package init?(text: String) {
        guard let bytes = Base64URL.decode(text, byteCount: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    /// 22 characters of base64url.
    package var text: String { Base64URL.encode(bytes) }
}

/// Whether the work that a form asks for is still to be done.
package enum SubmissionClaim: Hashable, Sendable {
    /// The caller has it now: it does the work, then settles or abandons the claim.
    case fresh
    /// Another request is at it.
    case underWay(sinceSeconds: Int64)
    /// The node stopped while it was under way: whether it was done must be looked up.
    case interrupted(sinceSeconds: Int64)
    /// It was done; this was the answer.
    case done(SubmissionOutcome)
}

/// What a form was answered with: enough to answer it again.
package struct SubmissionOutcome: Hashable, Sendable {
    package static let locationBytesMax = 2_048

    package let statusCode: Int
    /// Where the answer led; empty where it led nowhere.
    package let location: String

    /// Nil for what is no HTTP status, and for a location beyond 2,048 bytes.
    package init?(statusCode: Int, location: String) {
        guard (100...599).contains(statusCode), location.utf8.count <= Self.locationBytesMax
        else { return nil }
        self.statusCode = statusCode
        self.location = location
    }
}
