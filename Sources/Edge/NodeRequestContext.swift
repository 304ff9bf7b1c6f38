package import Hummingbird
internal import Logging
internal import NIOCore

/// What goes with a request: beside Hummingbird's own things, where it came from.
package struct NodeRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end's address without its port; empty where it has none.
    package let remoteAddress: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
