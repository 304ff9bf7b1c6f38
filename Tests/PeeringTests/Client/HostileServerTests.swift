import Foundation
import Peering
import Testing

/// What a broken or hostile server can do, and what the client makes of it.
struct HostileServerTests {
    private typealias Script = @Sendable (ServedConnection) -> Void

    /// The code of the error that one request to such a server ends with.
    private func outcome(
        of script: @escaping Script,
        waits: Bool = false,
        timeoutMilliseconds: Int? = nil,
        _ change: (inout ClientOptions) -> Void = { _ in }
    ) async throws -> ClientError.Code? {
        let server = try LoopbackServer(script)
        defer { server.stop() }
        let client = try makeClient(change)
        let result = await code { () async throws(ClientError) in
            try await client.send(
                ClientRequest(
                    .get, ClientURL(server.url + "/"), waitsForServer: waits,
                    totalTimeoutMilliseconds: timeoutMilliseconds))
        }
        await client.shutdown()
        return result
    }

    @Test
    func `A body without an end is cut off at the limit`() async throws {
        let sent = Note<Int>()
        let script: Script = { connection in
            _ = connection.request()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
            while connection.send(chunk) { sent.add(1) }
        }
        #expect(try await outcome(of: script) { $0.responseBodyBytesMax = 1_000_000 } == .tooLarge)
        #expect(sent.values.count < 1_000)
    }

    @Test(arguments: [
        (10, 10, nil), (10, 11, ClientError.Code.tooLarge), (0, 0, nil), (0, 1, .tooLarge),
        (10, 1 << 40, .tooLarge),
    ])
    func `A length beyond the limit is refused before the body`(
        limit: Int, length: Int, expected: ClientError.Code?
    ) async throws {
        let script: Script = { connection in
            _ = connection.request()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n")
            // One byte beyond nothing is only noticed when it comes.
            if length <= 10 { connection.send(String(repeating: "x", count: length)) }
            connection.waitForClose(milliseconds: 120_000)
        }
        let result = try await outcome(of: script, timeoutMilliseconds: 60_000) {
            $0.responseBodyBytesMax = limit
        }
        #expect(result == expected)
    }

    @Test
    func `A request may have a limit of its own`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer("0123456789") }
        }
        defer { server.stop() }
        let client = try makeClient { $0.responseBodyBytesMax = 5 }
        let url = try ClientURL(server.url)
        let wide = try await client.send(ClientRequest(.get, url, responseBodyBytesMax: 10))
        #expect(wide.body.count == 10)
        let narrow = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, url))
        }
        #expect(narrow == .tooLarge)
    }

    @Test(arguments: ["one long line", "many lines", "many informational responses"])
    func `Headers without an end are cut off`(kind: String) async throws {
        let script: Script = { connection in
            _ = connection.request()
            let filler = String(repeating: "x", count: 1_000)
            switch kind {
            case "one long line":
                connection.send("HTTP/1.1 200 OK\r\nA: ")
                while connection.send(filler) {}
            case "many lines":
                connection.send("HTTP/1.1 200 OK\r\n")
                while connection.send("A: \(filler)\r\n") {}
            default:
                while connection.send("HTTP/1.1 103 Early Hints\r\nA: \(filler)\r\n\r\n") {}
            }
        }
        let result = try await outcome(of: script) { $0.responseHeaderBytesMax = 20_000 }
        #expect(result == .tooLarge)
    }

    @Test
    func `A body that drips is too slow`() async throws {
        let script: Script = { connection in
            _ = connection.request()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while connection.send("x"), !connection.waitForClose(milliseconds: 100) {}
        }
        let result = try await outcome(of: script) {
            $0.lowSpeedLimit = LowSpeedLimit(bytesPerSecond: 1_000, seconds: 1)
        }
        #expect(result == .tooSlow)
    }

    @Test(arguments: [false, true])
    func `Silence is too slow unless the request waits for the server`(waits: Bool) async throws {
        let isClosed = Note<Bool>()
        let script: Script = { connection in
            _ = connection.request()
            // Closing takes the client a second; a loaded machine may take many.
            isClosed.add(connection.waitForClose(milliseconds: waits ? 4_000 : 60_000))
            connection.answer("news")
        }
        let result = try await outcome(of: script, waits: waits) {
            $0.lowSpeedLimit = LowSpeedLimit(bytesPerSecond: 1, seconds: 1)
        }
        #expect(result == (waits ? nil : .tooSlow))
        await waitUntil { !isClosed.values.isEmpty }
        #expect(isClosed.values == [!waits])
    }

    @Test
    func `After the wait, the answer itself must not drip`() async throws {
        let isClosed = Note<Bool>()
        let script: Script = { connection in
            _ = connection.request()
            isClosed.add(connection.waitForClose(milliseconds: 1_500))
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while connection.send("x"), !connection.waitForClose(milliseconds: 100) {}
        }
        let result = try await outcome(of: script, waits: true) {
            $0.lowSpeedLimit = LowSpeedLimit(bytesPerSecond: 1_000, seconds: 1)
        }
        #expect(result == .tooSlow)
        #expect(isClosed.values == [false])
    }

    @Test(arguments: [false, true])
    func `The total timeout holds always`(waits: Bool) async throws {
        let isClosed = Note<Bool>()
        let script: Script = { connection in
            _ = connection.request()
            isClosed.add(connection.waitForClose(milliseconds: 120_000))
        }
        #expect(try await outcome(of: script, waits: waits, timeoutMilliseconds: 1_500) == .timeout)
        await waitUntil { !isClosed.values.isEmpty }
        #expect(isClosed.values == [true])
    }

    @Test(arguments: [
        // (what the server sends before it closes, what the client calls it)
        ("", ClientError.Code.interrupted),
        ("HTTP/1.1 200 OK\r\nContent-Len", .interrupted),
        ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", .interrupted),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", .interrupted),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab", .interrupted),
        ("hello, this is an old server\r\n", .protocol),
        ("SSH-2.0-OpenSSH_9.2\r\n", .protocol),
        ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", .protocol),
        ("HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n", .protocol),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", .protocol),
        ("HTTP/1.1 200 OK\r\nA: b\0c\r\nContent-Length: 0\r\n\r\n", .protocol),
        ("HTTP/9.1 200 OK\r\n\r\n", .protocol),
    ])
    func `A broken answer has a name`(answer: String, expected: ClientError.Code) async throws {
        let script: Script = { connection in
            _ = connection.request()
            connection.send(answer)
        }
        #expect(try await outcome(of: script) == expected, "\(answer)")
    }

    @Test
    func `Bytes after the announced length do not reach the next answer`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        for _ in 0..<3 {
            let response = try await client.send(ClientRequest(.get, ClientURL(server.url)))
            #expect(String(decoding: response.body, as: UTF8.self) == "ok")
        }
    }

    @Test
    func `Nobody there, no such name`() async throws {
        let server = try LoopbackServer { _ in }
        let port = server.port
        server.stop()
        let client = try makeClient()
        let refused = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("http://localhost:\(port)/")))
        }
        #expect(refused == .unreachable)
        // RFC 6761 keeps .invalid free for ever.
        let unknown = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("https://city.invalid/")))
        }
        #expect(unknown == .nameNotFound)
    }
}
