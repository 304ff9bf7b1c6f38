/// By what an account is found: a keyed hash of its login name or employee number, 32 bytes.
///
/// It is worked out by the caller, whose key is not in this file either, so that a copy of the
/// file tells nobody who has an account.
package struct LoginTag: Hashable, Sendable, SecretValue {
    package static let byteCount = 32

    package let bytes: [UInt8]

    /// Nil for anything but 32 bytes.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }
}
