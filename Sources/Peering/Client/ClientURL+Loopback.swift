extension ClientURL {
    /// Names of this machine, or that mean another one in every network, with everything below them
    /// (RFC 6761, RFC 6762, RFC 8375).
    private static let privateNames = [
        "localhost", "localdomain", "ip6-localhost", "ip6-loopback", "local", "internal",
        "home.arpa",
    ]

    /// Can the address mean the same machine for everybody? A peer says of itself where it is reached;
    /// what it says must not lead to services of whoever reads it. Addresses of private networks may:
    /// local governments' own network (LGWAN) has no others.
    package var meansOneMachine: Bool {
        var name = Array(host.utf8)
        if name.last == 0x2E { name.removeLast() }
        if name.first == 0x5B { return Self.isElsewhere(longAddress: name) }
        let parts = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        if parts.count == 4, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) {
            let first = String(decoding: parts[0], as: UTF8.self)
            let second = String(decoding: parts[1], as: UTF8.self)
            return first != "127" && first != "0" && !(first == "169" && second == "254")
        }
        let isPrivate = Self.privateNames.contains { reserved in
            name.elementsEqual(reserved.utf8)
                || name.suffix(reserved.utf8.count + 1)
                    .elementsEqual(("." + reserved).utf8)
        }
        return parts.count > 1 && !isPrivate
    }

    /// Of IPv6 everything but `::…`, which has this machine and all IPv4 addresses in it, and `fe80::/10`.
    private static func isElsewhere(longAddress name: [UInt8]) -> Bool {
        let text = String(decoding: name.dropFirst(), as: UTF8.self)
        guard !text.hasPrefix("::"), !text.hasPrefix("0:") else { return false }
        return !["fe8", "fe9", "fea", "feb"].contains { text.hasPrefix($0) }
    }

    /// Is `host` (lower case) a name or address of this machine? libcurl resolves `localhost` and
    /// `*.localhost` itself (RFC 6761 §6.3) and has already written other forms of an IPv4 address
    /// (`127.1`, `0x7f000001`) as four decimal numbers.
    static func isLoopback(_ host: String) -> Bool {
        let bytes = Array(host.utf8)
        if bytes.elementsEqual("localhost".utf8) || bytes.elementsEqual("[::1]".utf8) {
            return true
        }
        let suffix = Array(".localhost".utf8)
        if bytes.count > suffix.count, bytes.suffix(suffix.count).elementsEqual(suffix) {
            return true
        }
        return isLoopbackAddress(bytes)
    }

    /// 127.0.0.0/8 as four decimal numbers, so that `127.example.jp` is not taken for one.
    private static func isLoopbackAddress(_ bytes: [UInt8]) -> Bool {
        let numbers = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard numbers.count == 4, numbers[0].elementsEqual("127".utf8) else { return false }
        return numbers.allSatisfy { digits in
            guard (1...3).contains(digits.count) else { return false }
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
        }
    }
}
