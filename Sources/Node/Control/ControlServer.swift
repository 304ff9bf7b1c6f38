internal import FoundationEssentials
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// The Unix socket in the data folder through which commands reach a running node. Whoever may open the
/// folder may use it: mode 0600, nothing else.
struct ControlServer {
    let node: LocalNode
    let log: Logger

    func application(_ folder: DataFolder) -> some ApplicationProtocol {
        unlink(folder.socket)
        let router = Router()
        router.post(RouterPath(ControlMessage.path)) { request, _ in await respond(to: request) }
        let path = folder.socket
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path)),
            onServerRunning: { _ in _ = chmod(path, 0o600) }, logger: Self.quiet)
    }

    private func respond(to request: Request) async -> Response {
        do {
            var request = request
            let body = try await request.collectBody(upTo: ControlMessage.bytesMax)
            let message = try JSONDecoder().decode(
                ControlMessage.self, from: Data(body.readableBytesView))
            let answer = try await Language.$isJapanese.withValue(message.isJapanese) {
                try await Caller.$current.withValue(message.caller) {
                    try await node.perform(message.request, release: message.release)
                }
            }
            return Self.response(.ok, answer)
        } catch {
            let error = NodeError(wrapping: error)
            log.notice("command refused", metadata: ["code": "\(error.code)"])
            return Self.response(
                .badRequest,
                [
                    "exit": .int(Int(error.exitStatus)), "code": .string(error.code),
                    "message": Self.both(error.message), "action": Self.both(error.action),
                ])
        }
    }

    private static func both(_ message: PersonMessage) -> JSONValue {
        ["ja": .string(message.japanese), "en": .string(message.english)]
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
