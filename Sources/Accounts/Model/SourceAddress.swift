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
