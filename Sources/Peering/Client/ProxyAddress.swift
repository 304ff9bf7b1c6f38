internal import CCurl

/// A proxy: `http://host:port` or `https://host:port`, with credentials apart from the address, so
/// that the address can be logged.
package struct ProxyAddress: Equatable, Sendable {
    /// Scheme, host and port.
    package let text: String
    /// Hosts or domains that are called directly, as libcurl's `no_proxy` has them.
    package let exceptions: [String]

    let user: String?
    let password: String?

    /// Throws `refused_option` unless the address is of that form. The port must be named: libcurl
    /// would take 1080, which no city hall's proxy uses.
    package init(
        _ text: String, user: String? = nil, password: String? = nil, exceptions: [String] = []
    ) throws(ClientError) {
        guard let handle = curl_url() else { throw ClientError(.resources, "curl_url") }
        defer { curl_url_cleanup(handle) }
        guard
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            curl_url_set(handle, CURLUPART_URL, text, 0) == CURLUE_OK,
            let scheme = ClientURL.part(CURLUPART_SCHEME, of: handle)?.lowercased(),
            scheme.utf8.elementsEqual("http".utf8) || scheme.utf8.elementsEqual("https".utf8),
            let host = ClientURL.part(CURLUPART_HOST, of: handle),
            let port = ClientURL.part(CURLUPART_PORT, of: handle),
            ClientURL.part(CURLUPART_USER, of: handle) == nil,
            ClientURL.part(CURLUPART_PASSWORD, of: handle) == nil,
            ClientURL.part(CURLUPART_QUERY, of: handle) == nil,
            ClientURL.part(CURLUPART_FRAGMENT, of: handle) == nil,
            ClientURL.part(CURLUPART_PATH, of: handle).map({ $0.utf8.elementsEqual("/".utf8) })
                ?? true
        else {
            throw ClientError(
                .refusedOption, "a proxy is written http://host:port, credentials apart")
        }
        let secrets = [user, password].compactMap { $0 }
        guard (secrets + exceptions).allSatisfy({ HeaderField.isValue($0.utf8) }) else {
            throw ClientError(.refusedOption, "a proxy setting holds a control character")
        }
        self.text = "\(scheme)://\(host):\(port)"
        self.user = user
        self.password = password
        self.exceptions = exceptions
    }
}

extension ProxyAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { text }
    package var debugDescription: String { text }
    package var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}

/// How the client leaves the building. Addresses of this machine and Unix sockets are always called
/// directly: a proxy would resolve them as its own.
package enum ClientProxy: Equatable, Sendable {
    /// Directly. The proxy variables of the environment are ignored.
    case none
    /// As `https_proxy`, `all_proxy` and `no_proxy` say.
    case environment
    /// Through this proxy, whatever the environment says.
    case address(ProxyAddress)
}
