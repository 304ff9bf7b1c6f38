extension ClientURL {
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
