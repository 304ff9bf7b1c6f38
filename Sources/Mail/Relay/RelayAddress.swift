/// Where a relay listens: `smtp://relay.example:25`, or `smtps://relay.example:465` with TLS from the
/// first byte.
package struct RelayAddress: Equatable, Sendable {
    private static let bytesMax = 300

    /// Scheme, host and port.
    package let text: String
    package let host: String
    /// TLS from the first byte.
    package let isSecure: Bool

    /// nil unless it is of that form, with nothing before the host and nothing behind the port. Without a
    /// port 25, or 465.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.bytesMax, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let lower = text.lowercased()
        guard let scheme = ["smtp://", "smtps://"].first(where: { lower.hasPrefix($0) }) else {
            return nil
        }
        isSecure = scheme.utf8.count > 7
        var rest = Array(lower.utf8.dropFirst(scheme.utf8.count))
        if rest.last == UInt8(ascii: "/") { rest.removeLast() }
        let end =
            rest.first == UInt8(ascii: "[")
            ? rest.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
            : rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.count
        guard let end, Self.isHost(rest[..<end]) else { return nil }
        host = String(decoding: rest[..<end], as: UTF8.self)
        var port = isSecure ? 465 : 25
        if end < rest.count {
            guard rest[end] == UInt8(ascii: ":"),
                rest[(end + 1)...].allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(decoding: rest[(end + 1)...], as: UTF8.self)),
                (1...65_535).contains(number)
            else { return nil }
            port = number
        }
        self.text = "\(scheme)\(host):\(port)"
    }

    /// Whether the relay runs on this machine: what goes there crosses no line.
    package var isLoopback: Bool {
        host == "localhost" || host == "[::1]" || (host.hasPrefix("127.") && isNumeric)
    }

    private var isNumeric: Bool {
        host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "[") {
            let inner = bytes.dropFirst().dropLast()
            return inner.count >= 2
                && inner.allSatisfy { "0123456789abcdef:.".utf8.contains($0) }
        }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty
                && label.allSatisfy { "0123456789abcdefghijklmnopqrstuvwxyz-_".utf8.contains($0) }
        }
    }
}

/// How a relay is spoken to. Every limit has a value.
package struct RelayOptions: Sendable {
    package let address: RelayAddress
    /// Without TLS nothing is sent; else it is used where the relay offers it. Means nothing at an address
    /// that begins with TLS.
    package var requiresTLS = true
    package var user: String?
    package var password: String?
    /// A PEM file with the only certificate authorities to trust; nil means the system's.
    package var certificateAuthorityFile: String?
    package var connectTimeoutMilliseconds = 10_000
    /// One answer of the relay's.
    package var answerTimeoutSeconds = 10
    /// A whole message, but for the last answer.
    package var totalTimeoutMilliseconds = 20_000
    /// What a relay may say in all.
    package var answerBytesMax = 64 << 10

    package init(_ address: RelayAddress) {
        self.address = address
    }
}

extension RelayOptions: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { address.text }
    package var debugDescription: String { address.text }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
