package import NIOCore
package import NIOHTTPTypes
internal import Sync

/// Hangs up on a connection whose request does not end: after a time, or after more bytes than any
/// message may have. Strangers are refused before their body is read, but they can go on sending.
package final class RequestLimits: ChannelInboundHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart

    private static let headSeconds: Int64 = 30
    private static let requestSeconds: Int64 = 120
    private let bodyBytesMax: Int
    private var deadline: Scheduled<Void>?
    private var bodyBytes = 0

    /// `bodyBytesMax`: where it is more than a sync needs, for other routes of the same server.
    package init(bodyBytesMax: Int = 0) {
        self.bodyBytesMax = max(bodyBytesMax, SyncLimits.messageBytesMax + 1024 * 1024)
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        expect(within: Self.headSeconds, context)
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            bodyBytes = 0
            expect(within: Self.requestSeconds, context)
        case .body(let buffer):
            bodyBytes += buffer.readableBytes
            guard bodyBytes <= bodyBytesMax else {
                context.close(promise: nil)
                return
            }
        case .end:
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    private func expect(within seconds: Int64, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) {
            context.close(promise: nil)
        }
    }
}
