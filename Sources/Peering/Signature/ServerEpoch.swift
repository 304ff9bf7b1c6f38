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
