internal import FoundationEssentials
package import JSON
internal import Merge
internal import Peering
package import Requests

/// Sends a command to the node that holds the folder. What it says when the line breaks is true: that
/// nothing was sent, or that nobody knows what came of it.
package struct ControlClient: Sendable {
    private static let totalMilliseconds = 3_600_000

    private let socket: String
    /// As people know it.
    private let folder: String
    private let version: String
    private let silenceSeconds: Int
    private let randomBytes: @Sendable (Int) -> [UInt8]

    /// A node that says nothing for `silenceSeconds`, not even that it is at work, is given up.
    package init(
        socket: String, folder: String, version: String, silenceSeconds: Int,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.socket = socket
        self.folder = folder
        self.version = version
        self.silenceSeconds = silenceSeconds
        self.randomBytes = randomBytes
    }

    /// Whether a node listens at the folder's socket.
    package var isServing: Bool {
        get async { await probe() != nil }
    }

    /// The node's answer; its errors come back as they were thrown there.
    package func ask(_ request: any NodeRequest, _ call: Call) async throws -> JSONValue {
        guard let run = await probe() else { throw NodeError.serverGone(folder) }
        var message = message(request, call, run)
        let client = try CurlClient(options)
        let outcome: Result<ClientResponse, any Error>
        do {
            outcome = .success(try await send(message, client))
        } catch let error as ClientError where error.code == .unreachable {
            // It ended after it was asked whether it listens: nothing was sent.
            outcome = .failure(NodeError.serverGone(folder))
        } catch let error where !Self.isCertain(error) {
            // It may have arrived: sent again under the same id, it is not done twice.
            message.isRetry = true
            do { outcome = .success(try await send(message, client)) } catch {
                outcome = .failure(Self.mapped(error, request, folder))
            }
        } catch {
            outcome = .failure(Self.mapped(error, request, folder))
        }
        await client.shutdown()
        let response = try outcome.get()
        guard let answer = try? JSONValue(decoding: response.body) else {
            throw Self.lost(request, folder)
        }
        if let answer = answer["answer"], response.status == 200 { return answer }
        guard let error = answer["error"] else { throw Self.lost(request, folder) }
        throw Self.error(error)
    }

    /// Hands the export on as it arrives; `take` says false where it can go no further.
    package func export(
        isPretty: Bool, _ call: Call,
        to take: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
    ) async throws {
        let request = ExportRecords()
        guard let run = await probe() else { throw NodeError.serverGone(folder) }
        let client = try CurlClient(options)
        let response: ClientResponse
        do {
            response = try await client.send(
                ClientRequest(
                    .post(
                        try Self.bytes(message(request, call, run))),
                    try Self.url(ControlMessage.exportPath + (isPretty ? "?pretty" : "")),
                    headers: Self.headers, bodySink: take))
        } catch {
            await client.shutdown()
            throw Self.mapped(error, request, folder)
        }
        await client.shutdown()
        guard response.status == 200 else {
            guard let error = try? JSONValue(decoding: response.body)["error"] else {
                throw NodeError.serverGone(folder)
            }
            throw Self.error(error)
        }
    }

    /// The run of the node that listens; nil where none does.
    private func probe() async -> String? {
        var options = options
        options.totalTimeoutMilliseconds = 10_000
        guard let client = try? CurlClient(options),
            let url = try? Self.url(ControlMessage.path)
        else { return nil }
        let answer = try? await client.send(ClientRequest(.get, url))
        await client.shutdown()
        return answer.flatMap { try? JSONValue(decoding: $0.body)["run"]?.text }
    }

    private var options: ClientOptions {
        var options = ClientOptions(version: version)
        options.socketPath = socket
        options.totalTimeoutMilliseconds = Self.totalMilliseconds
        options.lowSpeedLimit = LowSpeedLimit(bytesPerSecond: 1, seconds: silenceSeconds)
        options.responseBodyBytesMax = ControlMessage.bytesMax
        return options
    }

    private func send(
        _ message: ControlMessage, _ client: CurlClient
    ) async throws -> ClientResponse {
        try await client.send(
            ClientRequest(
                .post(try Self.bytes(message)), try Self.url(ControlMessage.path),
                headers: Self.headers))
    }

    private static let headers = [HeaderField("content-type", "application/json")]

    private static func url(_ path: String) throws -> ClientURL {
        try ClientURL("http://localhost" + path)
    }

    private func message(
        _ request: any NodeRequest, _ call: Call, _ run: String
    ) -> ControlMessage {
        ControlMessage(
            id: Hexadecimal.text(randomBytes(16)), run: run,
            request: NamedRequest(request), release: call.release, isJapanese: call.isJapanese,
            caller: call.caller)
    }

    private static func bytes(_ message: ControlMessage) throws -> [UInt8] {
        let bytes = Array(try JSONEncoder().encode(message))
        guard bytes.count <= ControlMessage.bytesMax else { throw NodeError.requestTooLarge() }
        return bytes
    }

    /// Whether an error of sending says that the command was not taken, or what came of it.
    private static func isCertain(_ error: any Error) -> Bool {
        guard let error = error as? ClientError else { return true }
        return error.code == .tooLarge || error.code == .cancelled
    }

    private static func mapped(
        _ error: any Error, _ request: any NodeRequest, _ folder: String
    ) -> any Error {
        guard let error = error as? ClientError else { return error }
        switch error.code {
        case .tooLarge where request.changesNothing: return NodeError.answerTooLarge()
        default: return lost(request, folder)
        }
    }

    /// Nobody knows whether it was done. Of what changes nothing, and of what may be done again at any
    /// time, that need not worry anybody.
    private static func lost(_ request: any NodeRequest, _ folder: String) -> NodeError {
        switch request.nature {
        case .reads: .serverGone(folder)
        case .repeatable: .interrupted(folder)
        case .changes: .outcomeUnknown()
        }
    }

    private static func error(_ answer: JSONValue) -> NodeError {
        let exit: Int32 =
            if case .int(let number) = answer["exit"] { Int32(clamping: number) } else { 1 }
        return NodeError(
            answer["code"]?.text ?? "internal", ja: answer["message"]?["ja"]?.text ?? "",
            en: answer["message"]?["en"]?.text ?? "",
            actionJa: answer["action"]?["ja"]?.text ?? "",
            actionEn: answer["action"]?["en"]?.text ?? "", exitStatus: exit)
    }
}
