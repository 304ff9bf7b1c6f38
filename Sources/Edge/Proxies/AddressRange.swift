/// Addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`, or a single one.
package struct AddressRange: Hashable, Sendable {
    private let base: NetworkAddress
    /// Of the sixteen bytes; 96 more than what stands behind the slash of an IPv4 range.
    private let bitCount: Int

    /// nil for what is no range, and for `/0`: whoever trusts everybody has no proxy.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let base = NetworkAddress(parts[0]) else { return nil }
        self.base = base
        let widthMax = base.isIPv4 ? 32 : 128
        guard parts.count == 2 else {
            bitCount = 128
            return
        }
        guard parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
            let width = Int(parts[1]), (1...widthMax).contains(width)
        else { return nil }
        bitCount = width + (128 - widthMax)
    }

    func contains(_ address: NetworkAddress) -> Bool {
        let whole = bitCount / 8
        guard base.bytes.prefix(whole).elementsEqual(address.bytes.prefix(whole)) else {
            return false
        }
        guard bitCount % 8 > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - bitCount % 8))
        return base.bytes[whole] & mask == address.bytes[whole] & mask
    }
}
