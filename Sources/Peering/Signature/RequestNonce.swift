/// What makes a signed request valid only once: the server's epoch and a counter that rises with
/// every request of a replica. There is no clock in it.
///
/// Its text is base64url of epoch ‖ counter (big-endian): 24 bytes, 32 letters, no padding.
package struct RequestNonce: Hashable, Sendable {
    static let letterCount = 32

    package let epoch: ServerEpoch
    package let counter: UInt64

    package init(epoch: ServerEpoch, counter: UInt64) {
        self.epoch = epoch
        self.counter = counter
    }

    package var text: String {
        var bytes = epoch.bytes
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: counter >> UInt64(shift)))
        }
        return StrictBase64.encode(bytes, .url)
    }

    /// `nil` for anything that `text` would not have written.
    package init?(text: String) {
        guard text.utf8.count == Self.letterCount,
            let bytes = StrictBase64.decode(text.utf8, .url),
            let epoch = ServerEpoch(Array(bytes.prefix(ServerEpoch.byteCount)))
        else { return nil }
        self.epoch = epoch
        counter = bytes.dropFirst(ServerEpoch.byteCount).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// Sixteen random bytes that a server draws at each start. Its memory of used counters begins with
/// it, so no counter of an earlier run can be used again.
package struct ServerEpoch: Hashable, Sendable {
    package static let byteCount = 16

    package let bytes: [UInt8]

    /// `nil` unless there are sixteen bytes. They are to come from the system's random source.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }
}
