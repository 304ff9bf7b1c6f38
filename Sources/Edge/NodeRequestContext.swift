package import Hummingbird
internal import Logging
package import NIOCore

/// What goes with a request: beside Hummingbird's own things, where it came from.
package struct NodeRequestContext: RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Of the other end.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
