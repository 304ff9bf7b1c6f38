package import Accounts

/// What the pages are given: where accounts lie, by which names the node may be called, whether the
/// line to the browser is encrypted, and a clock.
package struct PageSettings: Sendable {
    package let accounts: AccountStore
    /// Host names of this node beside localhost, in lower case and without ports.
    package let hosts: [String]
    /// Seconds since 1970.
    package let clock: @Sendable () -> Int64

    package init(
        accounts: AccountStore, hosts: [String], clock: @escaping @Sendable () -> Int64
    ) {
        self.accounts = accounts
        self.hosts = hosts.map { $0.lowercased() }
        self.clock = clock
    }

    /// Whether a request was sent to this node by name. A page of another site whose name was bent to
    /// this address (DNS rebinding) is refused here.
    func serves(_ authority: String) -> Bool {
        let name = authority.lowercased()
        let host =
            name.hasPrefix("[")
            ? String(name.prefix { $0 != "]" }) + "]" : String(name.prefix { $0 != ":" })
        return ["localhost", "127.0.0.1", "[::1]"].contains(host) || host.hasSuffix(".localhost")
            || hosts.contains(host)
    }
}
