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
