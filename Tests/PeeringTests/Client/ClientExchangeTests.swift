import Foundation
import Peering
import Testing

/// What a well-behaved server and the client say to each other.
struct ClientExchangeTests {
    @Test
    func `A response keeps its status, the order of its headers and its body`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer(
                    "こんにちは", status: "207 Multi-Status",
                    headers: ["X-Two: b", "ETag: \"abc\"", "x-two: a", "Empty:"])
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let response = try await client.send(ClientRequest(.get, ClientURL(server.url + "/")))
        #expect(response.status == 207)
        #expect(String(decoding: response.body, as: UTF8.self) == "こんにちは")
        #expect(
            response.headers == [
                HeaderField("content-length", "15"), HeaderField("x-two", "b"),
                HeaderField("etag", "\"abc\""), HeaderField("x-two", "a"), HeaderField("empty", ""),
            ])
        #expect(response.only("etag") == "\"abc\"")
        #expect(response.only("x-two") == nil)
        #expect(response.only("absent") == nil)
        #expect(response.seconds > 0 && response.seconds < 120)
        await client.shutdown()
    }

    @Test
    func `A request carries what was asked and nothing that tells on us`() async throws {
        let seen = Note<ServedRequest>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                seen.add(request)
                connection.answer("")
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url + "/a/../b/%E5%8A%A9?x=1&y=%20")
        #expect(url.path == "/b/%E5%8A%A9")
        #expect(url.query == "?x=1&y=%20")
        let headers = [HeaderField("If-None-Match", "\"t\""), HeaderField("x-empty", "")]
        _ = try await client.send(ClientRequest(.get, url, headers: headers))
        let request = try #require(seen.values.first)
        #expect(request.line == "GET \(url.path)\(url.query) HTTP/1.1")
        #expect(request.value("user-agent") == "tasukeai/9.9")
        #expect(request.value("if-none-match") == "\"t\"")
        #expect(request.value("x-empty") == "")
        #expect(request.value("host") == "127.0.0.1:\(server.port)")
        for name in ["accept-encoding", "cookie", "authorization", "expect", "content-type", "te"] {
            #expect(!request.has(name), "\(name)")
        }
    }

    @Test(arguments: [0, 1, 1_000, 100_000, 3_000_000])
    func `A body arrives whole, and the sizes are those of the wire`(size: Int) async throws {
        let sizes = Note<Int>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                sizes.add(request.sizeBytes)
                sizes.add(connection.answer(request.body.reversed(), headers: ["A: b"]))
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        var requests = 0
        for method in [ClientMethod.post(body), .put(body)] {
            let response = try await client.send(
                ClientRequest(method, ClientURL(server.url + "/x")))
            #expect(response.body == body.reversed())
            // The server notes what it sent after it has sent it.
            requests += 1
            await waitUntil { sizes.values.count == 2 * requests }
            #expect([response.bytesOut, response.bytesIn] == sizes.values.suffix(2))
        }
        #expect(server.connectionCount == 1)
    }

    @Test
    func `Each method stands in the request line, and only bodies have a length`() async throws {
        let seen = Note<ServedRequest>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                seen.add(request)
                if request.line.hasPrefix("HEAD") {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n")
                } else {
                    connection.answer("")
                }
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let methods: [ClientMethod] = [.get, .head, .delete, .post([]), .put([]), .head, .get]
        for method in methods {
            let response = try await client.send(ClientRequest(method, ClientURL(server.url)))
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
        }
        #expect(seen.values.map(\.line) == methods.map { "\($0.name) / HTTP/1.1" })
        let lengths = seen.values.map { $0.value("content-length") }
        #expect(lengths == [nil, nil, nil, "0", "0", nil, nil])
        #expect(server.connectionCount == 1)
    }

    @Test
    func `One connection serves many requests in turn`() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.request() { connection.answer(request.line) }
        }
        defer { server.stop() }
        let client = try makeClient()
        for number in 0..<50 {
            let response = try await client.send(
                ClientRequest(.get, ClientURL("\(server.url)/\(number)")))
            #expect(String(decoding: response.body, as: UTF8.self) == "GET /\(number) HTTP/1.1")
        }
        #expect(server.connectionCount == 1)
    }

    @Test
    func `Hundreds of requests at once each get their own answer`() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.request() { connection.answer(request.body) }
        }
        defer { server.stop() }
        let client = try makeClient { $0.connectionsMax = 20 }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let body = Array("request \(number)".utf8)
                    let response = try await client.send(
                        ClientRequest(.post(body), ClientURL(server.url + "/echo")))
                    #expect(response.body == body)
                }
            }
            try await group.waitForAll()
        }
        #expect((1...20).contains(server.connectionCount))
        await client.shutdown()
    }

    @Test
    func `A redirect is an answer, not a way`() async throws {
        let lines = Note<String>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                lines.add(request.line)
                connection.answer("", status: "302 Found", headers: ["Location: /elsewhere"])
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let response = try await client.send(ClientRequest(.get, ClientURL(server.url + "/a")))
        #expect(response.status == 302)
        #expect(response.only("location") == "/elsewhere")
        #expect(lines.values == ["GET /a HTTP/1.1"])
    }

    @Test
    func `A cookie that a server sets is not sent back`() async throws {
        let seen = Note<ServedRequest>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                seen.add(request)
                connection.answer("", headers: ["Set-Cookie: a=b"])
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        for _ in 0..<2 { _ = try await client.send(ClientRequest(.get, ClientURL(server.url))) }
        #expect(seen.values.map { $0.has("cookie") } == [false, false])
    }

    @Test
    func `Informational responses and trailers do not reach the headers`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.send(
                    "HTTP/1.1 103 Early Hints\r\nEarly: 1\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "3\r\nabc\r\n2\r\nde\r\n0\r\nLate: 1\r\n\r\n")
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let response = try await client.send(ClientRequest(.get, ClientURL(server.url)))
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self) == "abcde")
        #expect(response.headers == [HeaderField("transfer-encoding", "chunked")])
    }

    @Test
    func `A body with a content coding stays as it came`() async throws {
        let body: [UInt8] = [0x1F, 0x8B, 0x08, 0, 1, 2, 3]
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer(body, headers: ["Content-Encoding: gzip"])
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let response = try await client.send(ClientRequest(.get, ClientURL(server.url)))
        #expect(response.body == body)
    }

    @Test
    func `A connection that the server closed while idle is replaced`() async throws {
        let server = try LoopbackServer { connection in
            if connection.request() != nil { connection.answer("once") }
        }
        defer { server.stop() }
        let client = try makeClient()
        for _ in 0..<5 {
            let response = try await client.send(
                ClientRequest(.post([1, 2, 3]), ClientURL(server.url)))
            #expect(response.status == 200)
        }
        #expect(server.connectionCount == 5)
    }

    @Test
    func `A Unix socket is called like a host`() async throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("tasukeai-\(UInt64.random(in: 0 ... .max)).sock").path
        defer { unlink(path) }
        let seen = Note<ServedRequest>()
        let server = try LoopbackServer(path: path) { connection in
            while let request = connection.request() {
                seen.add(request)
                connection.answer("control")
            }
        }
        defer { server.stop() }
        let client = try makeClient { options in
            options.socketPath = path
            options.proxy = .environment
        }
        let response = try await client.send(
            ClientRequest(.post([7]), ClientURL("http://localhost/status")))
        #expect(String(decoding: response.body, as: UTF8.self) == "control")
        #expect(seen.values.first?.line == "POST /status HTTP/1.1")
        #expect(seen.values.first?.body == [7])

        let nowhere = try makeClient { $0.socketPath = path + ".absent" }
        let failure = await code { () async throws(ClientError) in
            try await nowhere.send(ClientRequest(.get, ClientURL("http://localhost/")))
        }
        #expect(failure == .unreachable)
    }
}
