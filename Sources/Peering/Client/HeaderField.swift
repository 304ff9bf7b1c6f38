/// One header field of a request or a response. Names are kept in lower case because HTTP compares
/// them so; a list of fields keeps its order and its duplicates, because a signature depends on both.
package struct HeaderField: Hashable, Sendable {
    /// The name in lower-case ASCII.
    package let name: String

    /// The value as it stands on the wire, without the white space around it.
    package let value: String

    /// Nothing is checked here: a field may come from anywhere. `CurlClient` checks what it sends,
    /// the signature parsers what they read.
    package init(_ name: String, _ value: String) {
        var lowered: [UInt8] = []
        lowered.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            lowered.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        self.name = String(decoding: lowered, as: UTF8.self)
        self.value = value
    }
}

extension HeaderField {
    /// Fields that libcurl or the connection decides. Setting them by hand would allow a second
    /// length, another host, or a cookie.
    private static let reserved = [
        "accept-encoding", "connection", "content-length", "cookie", "expect", "host",
        "keep-alive", "proxy-authorization", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent",
    ]

    private static let nameBytesMax = 128
    private static let valueBytesMax = 8_192

    /// Throws `refused_header` unless the field may be sent as it is: a name that is an HTTP token and
    /// not one of libcurl's own, and a value without control characters (a line break would begin
    /// another field) and without white space at its ends (the receiver would strip it, and a
    /// signature over it would fail).
    func checkForSending() throws(ClientError) {
        guard Self.isToken(name.utf8) else {
            throw ClientError(.refusedHeader, "a header name is not an HTTP token")
        }
        guard !Self.reserved.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            throw ClientError(.refusedHeader, "\(name) is not the caller's to set")
        }
        guard Self.isValue(value.utf8) else {
            throw ClientError(.refusedHeader, "the value of \(name) may not stand in a header")
        }
    }

    static func isValue(_ bytes: String.UTF8View) -> Bool {
        guard bytes.count <= valueBytesMax else { return false }
        if let first = bytes.first, first == 0x20 || first == 0x09 { return false }
        if let last = bytes.last, last == 0x20 || last == 0x09 { return false }
        return bytes.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    }

    private static func isToken(_ bytes: String.UTF8View) -> Bool {
        !bytes.isEmpty && bytes.count <= nameBytesMax && bytes.allSatisfy(isTokenByte)
    }

    /// RFC 9110 §5.6.2, without the upper-case letters that `init` has lowered.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
