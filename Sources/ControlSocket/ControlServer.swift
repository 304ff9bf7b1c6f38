internal import FoundationEssentials
internal import Glibc
internal import HTTPTypes
package import Hummingbird
internal import HummingbirdCore
internal import JSON
package import Logging
internal import Merge
internal import NIOCore
internal import Peering
internal import Requests

/// What this target is: both ends of the Unix socket through which commands reach a running node. It must not
/// know: how anything is answered, stores, keys, pages, or the node behind its door.
///
/// The socket lies in the data folder, and whoever may open that may use it: mode 0600, nothing else.
/// While a command is being done, a few spaces go out each second: whoever waits knows that the node
/// lives. The answer, or the error, follows them.
package struct ControlServer {
    private static let spaces = ByteBuffer(repeating: 0x20, count: 16)

    private let node: any ControlledNode
    private let names: RequestNames
    private let seconds: @Sendable () -> Int64
    private let log: Logger
    /// Told to whoever asks, so that a command that is sent again reaches this run or none.
    private let run: String
    private let memory = CommandMemory()

    package init(
        node: any ControlledNode, run: [UInt8], log: Logger,
        seconds: @escaping @Sendable () -> Int64, names: RequestNames
    ) {
        self.node = node
        self.run = Hexadecimal.text(run)
        self.log = log
        self.seconds = seconds
        self.names = names
    }

    /// Takes away what an earlier run left. Only the holder of the folder's lock may.
    package static func clear(_ socket: String) throws {
        guard unlink(socket) != 0, errno != ENOENT else { return }
        throw NodeError.socketInTheWay(socket)
    }

    package func application(
        at path: String, ready: @escaping @Sendable () -> Void
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
            let message = try await self.message(of: request)
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
            let answer = try await node.json(message.request.request, call(message))
            return JSONValue.object(["answer": answer]).encoded()
        } catch {
            return JSONValue.object(["error": told(error)]).encoded()
        }
    }

    private func export(to request: Request) async -> Response {
        do {
            let message = try await self.message(of: request)
            let call = self.call(message)
            // A refusal is told before the first byte.
            let first = try await node.export(isPretty: request.uri.query == "pretty", call)
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    var part: ExportPart? = first
                    while let written = part {
                        try await writer.write(ByteBuffer(bytes: written.bytes))
                        part = try await written.next?()
                    }
                    try await writer.finish(nil)
                })
        } catch {
            return refusal(error)
        }
    }

    private func message(of request: Request) async throws -> ControlMessage {
        var request = request
        let body: ByteBuffer
        do { body = try await request.collectBody(upTo: ControlMessage.bytesMax) } catch {
            throw NodeError.requestTooLarge()
        }
        return try JSONDecoder().decode(
            ControlMessage.self, from: Data(body.readableBytesView), configuration: names)
    }

    /// As whoever typed the command, in their language.
    private func call(_ message: ControlMessage) -> Call {
        Call(
            caller: message.caller, seconds: seconds(), isJapanese: message.isJapanese,
            release: message.release, progress: { _, _ in })
    }

    private func refusal(_ error: any Error) -> Response {
        Self.response(.badRequest, ["error": told(error)])
    }

    private func told(_ error: any Error) -> JSONValue {
        let error = node.described(error)
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
    package static var quiet: Logger {
        var log = Logger(label: "control")
        log.logLevel = .critical
        return log
    }
}
