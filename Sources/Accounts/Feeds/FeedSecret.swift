/// The secret part of a feed's address: 256 random bits. The file has only their hash, so it is shown
/// once, when it is made.
package struct FeedSecret: Sendable, SecretValue {
    package static let byteCount = 32

    let bytes: [UInt8]

    /// Takes what ``text`` gave; nil for everything else.
    package init?(text: String) {
        guard let bytes = Base64URL.decode(text, byteCount: Self.byteCount) else { return nil }
        self.bytes = bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// 43 characters of base64url (RFC 4648 §5), for the address and nothing else.
    package var text: String { Base64URL.encode(bytes) }
}
