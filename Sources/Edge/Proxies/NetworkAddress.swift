internal import Glibc

/// The address of a machine, as sixteen bytes: an IPv4 address stands in its mapped form, so that
/// `192.0.2.1` and `::ffff:192.0.2.1` are one place and not two.
package struct NetworkAddress: Hashable, Sendable {
    private static let mapped: [UInt8] = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    /// The longest form (`inet_pton`), with the name of an interface behind it.
    private static let textBytesMax = 64

    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// `192.0.2.1`, `2001:db8::1`, `fe80::1%eth0` (whose interface is dropped); nil for all else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.textBytesMax else { return nil }
        let bare = String(decoding: text.utf8.prefix { $0 != UInt8(ascii: "%") }, as: UTF8.self)
        guard !bare.utf8.contains(0) else { return nil }
        var v4 = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, bare, &v4) == 1 {
            bytes = Self.mapped + v4
            return
        }
        var v6 = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, bare, &v6) == 1 else { return nil }
        bytes = v6
    }

    var isIPv4: Bool { bytes.starts(with: Self.mapped) }

    /// Whether it can only be this machine itself.
    package var isLoopback: Bool {
        isIPv4
            ? bytes[12] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }

    /// The usual form; IPv4 without its mapping.
    package var text: String {
        var buffer = [CChar](repeating: 0, count: 64)
        let (family, source) = isIPv4 ? (AF_INET, Array(bytes[12...])) : (AF_INET6, bytes)
        guard inet_ntop(family, source, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
