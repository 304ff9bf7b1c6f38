package import NIOCore
package import NIOHTTPTypes

/// Once the node is told to stop, hangs up on who takes nothing of an answer that is under way: an export
/// into a pager that somebody left open would keep the node from ending for as long as it stands there.
/// Whoever reads, however slowly, gets the whole answer.
package final class UnreadAnswers: ChannelInboundHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart

    package static let patienceSeconds: Int64 = 2

    private var isStopping = false
    private var deadline: Scheduled<Void>?

    package init() {}

    package func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isStopping = true
            watch(context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        if isStopping { watch(context) }
        context.fireChannelWritabilityChanged()
    }

    private func watch(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
        guard !context.channel.isWritable else { return }
        deadline = context.eventLoop.assumeIsolated().scheduleTask(
            in: .seconds(Self.patienceSeconds)
        ) {
            context.close(promise: nil)
        }
    }
}
