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

    /// Who asks, and how. `remote` is the other end of the connection, `authority` the name and port by which
    /// the node was asked.
    package func arrival(remote: String, authority: String, headers: HTTPFields) -> Arrival {
        let (client, line) = caller(remote: remote, headers: headers)
        return Arrival(client: client, line: line, name: name(authority, over: line))
    }

    /// Headers count only where the other end is a trusted proxy; the client is then the last address that
    /// is none.
    private func caller(remote: String, headers: HTTPFields) -> (String, Arrival.Line) {
        let direct: Arrival.Line = isTLS ? .encrypted : .plainFromElsewhere
        guard let remote = NetworkAddress(remote) else { return ("", direct) }
        guard proxies.contains(remote), let hops = hops(headers) else {
            let isLocal = !isTLS && remote.isLoopback
            return (remote.text, isLocal ? .plainOnThisMachine : direct)
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
        return (client.text, isEncrypted == true ? .encryptedToProxy : .plainToProxy)
    }

    /// By which of its own names the node was asked. A page of another site whose name was bent to this
    /// address (DNS rebinding) asks by none; so does a public name on a line that is for this machine only.
    package func name(_ authority: String, over line: Arrival.Line) -> Arrival.Name {
        let host = Self.host(of: authority)
        let isOurs =
            switch line {
            case .encrypted: Self.isThisMachine(host) || hosts.contains(host)
            case .encryptedToProxy: hosts.contains(host)
            case .plainOnThisMachine: Self.isThisMachine(host)
            case .plainFromElsewhere, .plainToProxy: false
            }
        guard isOurs else { return .foreign }
        return Self.isThisMachine(host) ? .ofThisMachine : .published
    }

    /// A host's name without its port, in lower case.
    private static func host(of authority: String) -> String {
        let name = authority.lowercased()
        return name.hasPrefix("[")
            ? String(name.prefix { $0 != "]" }) + "]" : String(name.prefix { $0 != ":" })
    }

    /// Names that browsers resolve to this machine and to no other.
    private static func isThisMachine(_ host: String) -> Bool {
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
