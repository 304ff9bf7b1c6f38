internal import FoundationEssentials
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import JSON
internal import Logging
internal import Merge
internal import NIOCore
internal import NodeFolder
internal import Peering
internal import Requests

/// The Unix socket in the data folder through which commands reach a running node. Whoever may open the
/// folder may use it: mode 0600, nothing else.
///
/// While a command is being done, a few spaces go out each second: whoever waits knows that the node
/// lives. The answer, or the error, follows them.
struct ControlServer {
    private static let spaces = ByteBuffer(repeating: 0x20, count: 16)

    let node: LocalNode
    let log: Logger
    /// Told to whoever asks, so that a command that is sent again reaches this run or none.
    private let run = Hexadecimal.text(SystemRandom.bytes(16))
    private let memory = CommandMemory()

    init(node: LocalNode, log: Logger) {
        self.node = node
        self.log = log
    }

    /// Takes away what an earlier run left. Only the holder of the folder's lock may.
    static func clear(_ folder: DataFolder) throws {
        guard unlink(folder.socket) != 0, errno != ENOENT else { return }
        throw NodeError.socketInTheWay(folder.socket)
    }

    func application(
        _ folder: DataFolder, ready: @escaping @Sendable () -> Void
    ) -> some ApplicationProtocol {
        let router = Router()
        let run = run
        router.get(RouterPath(ControlMessage.path)) { _, _ in
            Self.response(.ok, ["run": .string(run)])
        }
        router.post(RouterPath(ControlMessage.path)) { request, _ in await respond(to: request) }
        router.post(RouterPath(ControlMessage.exportPath)) { request, _ in
            await export(to: request)
        }
        let path = folder.socket
        return Application(
            router: router,
            server: .http1(configuration: .init(additionalChannelHandlers: [UnreadAnswers()])),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path)),
            onServerRunning: { _ in
                _ = chmod(path, 0o600)
                ready()
            }, logger: Self.quiet)
    }

    private func respond(to request: Request) async -> Response {
        do {
            let message = try await Self.message(of: request)
            guard message.run == run || !message.isRetry else { throw NodeError.outcomeUnknown() }
            switch await memory.answer(message.id, { await answer(message) }) {
            case .forgotten: throw NodeError.outcomeUnknown()
            case .answer(let task): return Self.response(task)
            }
        } catch {
            return refusal(error)
        }
    }

    /// Does a command; what it answers, or why it was refused, as it goes over the socket.
    private func answer(_ message: ControlMessage) async -> [UInt8] {
        do {
            let answer = try await node.json(message.request.request, Self.call(message))
            return JSONValue.object(["answer": answer]).encoded()
        } catch {
            return JSONValue.object(["error": told(error)]).encoded()
        }
    }

    private func export(to request: Request) async -> Response {
        do {
            let message = try await Self.message(of: request)
            let call = Self.call(message)
            // A refusal is told before the first byte.
            try await node.admitExport(call)
            let isPretty = request.uri.query == "pretty"
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    var cursor: ExportCursor? = ExportCursor(isPretty: isPretty)
                    while let place = cursor {
                        let part = try await node.export(place, call)
                        try await writer.write(ByteBuffer(bytes: part.bytes))
                        cursor = part.next
                    }
                    try await writer.finish(nil)
                })
        } catch {
            return refusal(error)
        }
    }

    private static func message(of request: Request) async throws -> ControlMessage {
        var request = request
        let body: ByteBuffer
        do { body = try await request.collectBody(upTo: ControlMessage.bytesMax) } catch {
            throw NodeError.requestTooLarge()
        }
        return try JSONDecoder().decode(ControlMessage.self, from: Data(body.readableBytesView))
    }

    /// As whoever typed the command, in their language.
    private static func call(_ message: ControlMessage) -> Call {
        Call(
            caller: message.caller, seconds: LocalNode.now, isJapanese: message.isJapanese,
            release: message.release, progress: { _, _ in })
    }

    private func refusal(_ error: any Error) -> Response {
        Self.response(.badRequest, ["error": told(error)])
    }

    private func told(_ error: any Error) -> JSONValue {
        let error = NodeError(wrapping: error)
        log.notice("command refused", metadata: ["code": "\(error.code)"])
        return [
            "exit": .int(Int(error.exitStatus)), "code": .string(error.code),
            "message": Self.both(error.message), "action": Self.both(error.action),
        ]
    }

    private static func both(_ message: PersonMessage) -> JSONValue {
        ["ja": .string(message.japanese), "en": .string(message.english)]
    }

    /// An answer that may take its time.
    private static func response(_ task: Task<[UInt8], Never>) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody { writer in
                let (events, event) = AsyncStream.makeStream(of: [UInt8]?.self)
                let waiting = Task { event.yield(await task.value) }
                let beating = Task {
                    while (try? await Task.sleep(for: .seconds(1))) != nil { event.yield(nil) }
                }
                defer {
                    waiting.cancel()
                    beating.cancel()
                }
                for await answer in events {
                    guard let answer else {
                        try await writer.write(spaces)
                        continue
                    }
                    try await writer.write(ByteBuffer(bytes: answer))
                    return try await writer.finish(nil)
                }
            })
    }

    private static func response(_ status: HTTPResponse.Status, _ value: JSONValue) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.encoded())))
    }

    /// Hummingbird logs addresses at start; this socket has none worth a line.
    static var quiet: Logger {
        var log = Logger(label: "control")
        log.logLevel = .critical
        return log
    }
}
