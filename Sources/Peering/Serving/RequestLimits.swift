internal import HTTPTypes
package import NIOCore
package import NIOHTTPTypes
internal import Sync

/// Hangs up on a connection whose request does not end: after a time, or after far more bytes than any
/// message may have; and on one whose answer is not taken. Strangers are refused before their body is
/// read, but they can go on sending, or stop reading. Where too many connections are open already, the
/// new one is told so and closed. The same for peers and for browsers: nobody knows yet who it is.
package final class RequestLimits: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private static let headSeconds: Int64 = 30
    private static let requestSeconds: Int64 = 120
    private static let answerSeconds: Int64 = 300
    /// For who is still sending when the answer is out: time to read it.
    private static let lingerSeconds: Int64 = 15
    private static let bodyBytesMax = SyncLimits.messageBytesMax + 1024 * 1024
    /// More than any answer reads is thrown away unseen, up to here: a browser reads no answer before it
    /// has sent all, and who hangs up on it leaves its person without a word.
    private static let discardedBytesMax = 48 * 1024 * 1024

    private let desk: ConnectionDesk?
    /// Under TLS nothing can be said before the handshake, which is what a full node must not spend.
    private let isTLS: Bool
    private var place: ConnectionDesk.Place?
    private var isRefused = false
    private var deadline: Scheduled<Void>?
    private var bodyBytes = 0
    private var isSending = false

    package init(desk: ConnectionDesk? = nil, isTLS: Bool = false) {
        self.desk = desk
        self.isTLS = isTLS
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        expect(within: Self.headSeconds, context)
        if context.channel.isActive { enter(context) }
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        leave()
    }

    package func channelActive(context: ChannelHandlerContext) {
        enter(context)
        context.fireChannelActive()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        leave()
        context.fireChannelInactive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head) where Self.hasSeveralHosts(head):
            refuse(.badRequest, context)
            return
        case .head:
            bodyBytes = 0
            isSending = true
            expect(within: Self.requestSeconds, context)
        case .body(let buffer):
            bodyBytes += buffer.readableBytes
            guard bodyBytes <= Self.bodyBytesMax else {
                // Whoever reads the body has refused it by now.
                if bodyBytes > Self.discardedBytesMax { context.close(promise: nil) }
                return
            }
        case .end:
            isSending = false
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    package func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        switch unwrapOutboundIn(data) {
        case .head: expect(within: Self.answerSeconds, context)
        case .body: break
        case .end where isSending: expect(within: Self.lingerSeconds, context)
        case .end:
            deadline?.cancel()
            deadline = nil
        }
        context.write(data, promise: promise)
    }

    private func expect(within seconds: Int64, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) {
            context.close(promise: nil)
        }
    }

    private func enter(_ context: ChannelHandlerContext) {
        guard let desk, place == nil, !isRefused else { return }
        place = desk.enter(context.channel.remoteAddress?.ipAddress ?? "")
        guard place == nil else { return }
        isRefused = true
        guard isTLS else { return refuse(.serviceUnavailable, context) }
        context.close(promise: nil)
    }

    /// Says what is wrong and hangs up; nothing more of this connection is looked at.
    private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
        isRefused = true
        var head = HTTPResponse(status: status)
        head.headerFields = [.connection: "close", .contentLength: "0"]
        if status == .serviceUnavailable { head.headerFields[.retryAfter] = "10" }
        if let name = HTTPField.Name(PeerHeader.refusal) {
            head.headerFields[name] = status == .serviceUnavailable ? "busy" : "malformed"
        }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }

    /// The first field of the name `Host` has become the request's authority. Another one would let a
    /// proxy and this node read different names out of one request (RFC 9112 §3.2).
    private static func hasSeveralHosts(_ head: HTTPRequest) -> Bool {
        head.headerFields.contains { $0.name.canonicalName == "host" }
    }

    private func leave() {
        guard let place else { return }
        self.place = nil
        desk?.leave(place)
    }
}
