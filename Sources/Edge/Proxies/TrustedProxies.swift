/// The proxies that this node believes, and how they say for whom they ask. Nobody is believed unless
/// the administrator named them: what a stranger writes into such a header is a lie at will.
package struct TrustedProxies: Hashable, Sendable {
    package enum Header: String, Sendable {
        /// `X-Forwarded-For` and `X-Forwarded-Proto`.
        case xForwarded = "x-forwarded"
        /// `Forwarded` (RFC 7239).
        case forwarded
    }

    package static let none = TrustedProxies(ranges: [], header: .xForwarded)
    private static let rangesMax = 64

    private let ranges: [AddressRange]
    /// Only one of the two is read: a proxy that sets the one passes the other on as the stranger
    /// wrote it.
    package let header: Header

    private init(ranges: [AddressRange], header: Header) {
        self.ranges = ranges
        self.header = header
    }

    /// nil where a word is no address and no range.
    package init?(_ words: [String], header: Header = .xForwarded) {
        let ranges = words.compactMap(AddressRange.init)
        guard ranges.count == words.count, ranges.count <= Self.rangesMax else { return nil }
        self.init(ranges: ranges, header: header)
    }

    package var isEmpty: Bool { ranges.isEmpty }

    package func contains(_ address: NetworkAddress) -> Bool {
        ranges.contains { $0.contains(address) }
    }
}
