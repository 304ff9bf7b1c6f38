internal import FoundationEssentials
internal import Peering

/// Sends a command to the node that holds the folder.
package struct ControlClient: Sendable {
    private let folder: DataFolder

    package init(_ folder: DataFolder) {
        self.folder = folder
    }

    /// Whether a node listens at the folder's socket.
    package var isServing: Bool {
        get async {
            var options = ClientOptions(version: NodeSettings.version)
            options.socketPath = folder.socket
            options.totalTimeoutMilliseconds = 10_000
            guard let client = try? CurlClient(options),
                let url = try? ClientURL("http://localhost" + ControlMessage.path)
            else { return false }
            // Any answer will do: the route takes only commands.
            let answer = try? await client.send(ClientRequest(.get, url))
            await client.shutdown()
            return answer != nil
        }
    }

    /// The node's answer; its errors come back as they were thrown there.
    package func perform(_ request: NodeRequest, release: String?) async throws -> JSONValue {
        var options = ClientOptions(version: NodeSettings.version)
        options.socketPath = folder.socket
        options.totalTimeoutMilliseconds = 3_600_000
        options.lowSpeedLimit = nil
        options.responseBodyBytesMax = ControlMessage.bytesMax
        let client = try CurlClient(options)
        let message = ControlMessage(
            request: request, release: release, isJapanese: Language.isJapanese,
            caller: Caller.current)
        let response: ClientResponse
        do {
            let body = Array(try JSONEncoder().encode(message))
            response = try await client.send(
                ClientRequest(
                    .post(body), try ClientURL("http://localhost" + ControlMessage.path),
                    headers: [HeaderField("content-type", "application/json")]))
        } catch is ClientError {
            await client.shutdown()
            throw NodeError.folderBusy(folder.path)
        }
        await client.shutdown()
        let answer = try JSONValue(decoding: response.body)
        guard response.status == 200 else { throw Self.error(answer) }
        return answer
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
