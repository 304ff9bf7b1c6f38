/// Names an account within this file, and nowhere else: it says nothing about whom.
package struct AccountID: Hashable, Comparable, Sendable {
    package let number: Int64

    /// Nil for numbers that no account has.
    package init?(_ number: Int64) {
        guard number > 0 else { return nil }
        self.number = number
    }

    package static func < (left: AccountID, right: AccountID) -> Bool {
        left.number < right.number
    }
}

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

/// Where a request came from, for throttling alone: kept as a keyed hash, swept, never shown.
///
/// The caller decides what counts as one place: for IPv6 the first 64 bits, because one machine
/// has all of the rest.
package struct SourceAddress: Hashable, Sendable, SecretValue {
    package static let bytesMax = 64

    let bytes: [UInt8]

    /// Nil for more than 64 bytes; none is a place as well (a Unix socket).
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= Self.bytesMax else { return nil }
        self.bytes = Array(bytes)
    }
}

/// A value that must not reach a log: printed or dumped it says what it is and nothing else.
package protocol SecretValue: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{}

extension SecretValue {
    package var description: String { "\(Self.self)(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
