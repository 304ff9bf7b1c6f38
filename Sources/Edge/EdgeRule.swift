package import HTTPTypes
package import Requests

/// What this target is: the line to visitors. Who asks and over what kind of line, which proxies are believed,
/// and the certificate with its key and its renewal. It must not know: what is asked, any store, the folder
/// of a node, or peers.
///
/// An `EdgeRule` is what the node knows about the line to its visitors: whether it ends TLS itself, which proxies it
/// believes, and by which names browsers may call it. A value: the same request gives the same answer.
package struct EdgeRule: Sendable {
    /// Neither TLS nor a proxy: this machine only.
    package static let local = EdgeRule(isTLS: false, proxies: .none, hosts: [])

    package let isTLS: Bool
    package let proxies: TrustedProxies
    /// The node's public names, in lower case, without ports.
    package let hosts: [String]

    package init(isTLS: Bool, proxies: TrustedProxies, hosts: [String]) {
        self.isTLS = isTLS
        self.proxies = proxies
        self.hosts = hosts.map { $0.lowercased() }
    }

    /// Who asks, and how. `remote` is the other end of the connection. Headers count only where that
    /// is a trusted proxy; the client is then the last address that is none.
    package func arrival(remote: String, headers: HTTPFields) -> Arrival {
        let direct: Arrival.Line = isTLS ? .encrypted : .plainFromElsewhere
        guard let remote = NetworkAddress(remote) else { return Arrival(client: "", line: direct) }
        guard proxies.contains(remote), let hops = hops(headers) else {
            let isLocal = !isTLS && remote.isLoopback
            return Arrival(
                client: remote.text, line: isLocal ? .plainOnThisMachine : direct)
        }
        var client = remote
        var isEncrypted = hops.last?.isEncrypted
        for hop in hops.reversed() {
            // What a proxy hides or garbles cannot be told apart from a lie: it stands for itself.
            guard let address = hop.address else { break }
            client = address
            isEncrypted = hop.isEncrypted ?? isEncrypted
            guard proxies.contains(address) else { break }
        }
        return Arrival(
            client: client.text, line: isEncrypted == true ? .encryptedToProxy : .plainToProxy)
    }

    /// Whether a request was sent to this node by a name of its own. A page of another site whose name
    /// was bent to this address (DNS rebinding) is refused here; so are public names on a line that is
    /// for this machine only.
    package func serves(_ authority: String, _ arrival: Arrival) -> Bool {
        let host = Self.host(of: authority)
        return switch arrival.line {
        case .encrypted: Self.isThisMachine(host) || hosts.contains(host)
        case .encryptedToProxy: hosts.contains(host)
        case .plainOnThisMachine: Self.isThisMachine(host)
        case .plainFromElsewhere, .plainToProxy: false
        }
    }

    /// A host's name without its port, in lower case.
    package static func host(of authority: String) -> String {
        let name = authority.lowercased()
        return name.hasPrefix("[")
            ? String(name.prefix { $0 != "]" }) + "]" : String(name.prefix { $0 != ":" })
    }

    /// Names that browsers resolve to this machine and to no other.
    package static func isThisMachine(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains(host) || host.hasSuffix(".localhost")
    }

    /// The steps that a proxy tells of; nil where it tells of none, so that the request is its own.
    private func hops(_ headers: HTTPFields) -> [ForwardedHop]? {
        switch proxies.header {
        case .xForwarded:
            let lines = Self.lines("x-forwarded-for", headers)
            let proto = Self.lines("x-forwarded-proto", headers)
            guard !lines.isEmpty || !proto.isEmpty else { return nil }
            return ForwardedHop.list(xForwardedFor: lines, proto: proto) ?? []
        case .forwarded:
            let lines = Self.lines("forwarded", headers)
            guard !lines.isEmpty else { return nil }
            return ForwardedHop.list(forwarded: lines) ?? []
        }
    }

    private static func lines(_ name: String, _ headers: HTTPFields) -> [String] {
        HTTPField.Name(name).map { headers[values: $0] } ?? []
    }
}
