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
