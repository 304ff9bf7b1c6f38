internal import CCurl

/// An address that this program may call: https to anywhere, or plain http to this machine only.
///
/// libcurl's own parser reads it, so that what is checked here is what will be called; the text that
/// is sent is the one libcurl wrote back. `path` and `query` are the request's as they will stand on
/// the wire, for the signature.
package struct ClientURL: Hashable, Sendable {
    private static let bytesMax = 8_192

    /// The whole address, dot segments resolved.
    package let text: String
    /// The host in lower case; an IPv6 address keeps its brackets.
    package let host: String
    /// The path, at least "/".
    package let path: String
    /// The query with its question mark; "?" alone when there is none (RFC 9421 §2.2.7).
    package let query: String
    /// Is it https?
    package let isSecure: Bool
    /// Is the host this machine? Such addresses may be plain http, and never go through a proxy.
    package let isLoopback: Bool

    /// Throws `refused_url` unless `text` is an absolute https URL (or http to localhost,
    /// *.localhost, 127.0.0.0/8, ::1) of printable ASCII without user information or fragment.
    package init(_ text: String) throws(ClientError) {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= Self.bytesMax, bytes.allSatisfy(Self.isAllowed) else {
            throw ClientError(.refusedURL, "the URL is empty, too long or oddly spelt")
        }
        guard let handle = curl_url() else { throw ClientError(.resources, "curl_url") }
        defer { curl_url_cleanup(handle) }
        let result = curl_url_set(handle, CURLUPART_URL, text, 0)
        guard result == CURLUE_OK else {
            throw ClientError(.refusedURL, String(cString: curl_url_strerror(result)))
        }
        guard
            Self.part(CURLUPART_USER, of: handle) == nil,
            Self.part(CURLUPART_PASSWORD, of: handle) == nil,
            let authority = Self.authority(of: text), !authority.contains(0x40)
        else {
            throw ClientError(.refusedURL, "the URL holds user information, or no host")
        }
        guard
            let scheme = Self.part(CURLUPART_SCHEME, of: handle)?.lowercased(),
            let host = Self.part(CURLUPART_HOST, of: handle)?.lowercased(), !host.isEmpty,
            let path = Self.part(CURLUPART_PATH, of: handle), path.utf8.first == 0x2F,
            let whole = Self.part(CURLUPART_URL, of: handle)
        else {
            throw ClientError(.refusedURL, "the URL lacks a part")
        }
        isSecure = scheme.utf8.elementsEqual("https".utf8)
        isLoopback = Self.isLoopback(host)
        guard isSecure || (isLoopback && scheme.utf8.elementsEqual("http".utf8)) else {
            throw ClientError(.refusedURL, "only https, or http to this machine, may be called")
        }
        self.text = whole
        self.host = host
        self.path = path
        self.query = "?" + (Self.part(CURLUPART_QUERY, of: handle) ?? "")
    }

    /// Printable ASCII without what RFC 3986 leaves out, and without `#`: a fragment is never sent.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x23, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
        case 0x21...0x7E: true
        default: false
        }
    }

    /// What stands between `://` and the path, read without libcurl, which takes one to three slashes;
    /// and an empty user name is refused whatever its version makes of one. `nil` without a host.
    private static func authority(of text: String) -> ArraySlice<UInt8>? {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A), bytes[colon...].starts(with: "://".utf8)
        else { return nil }
        let authority = bytes[(colon + 3)...].prefix { $0 != 0x2F && $0 != 0x3F }
        return authority.isEmpty ? nil : authority
    }

    /// `nil` when the URL lacks the part.
    static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
