import Peering
import Testing

/// What the client will not send.
struct ClientRefusalTests {
    private func code(of text: String) -> ClientError.Code? {
        do throws(ClientError) {
            _ = try ClientURL(text)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: [
        "https://city.example/", "https://city.example", "https://city.example:8443/a?b=c",
        "HTTPS://CITY.example/", "https://192.0.2.1/", "https://[2001:db8::1]:1/",
        "http://localhost/", "http://LocalHost:80/x", "http://node.localhost:8080/",
        "http://127.0.0.1/", "http://127.9.8.7:1/", "http://127.1/", "http://0x7f000001/",
        "http://[::1]:8080/",
    ])
    func `Addresses that may be called`(text: String) {
        #expect(code(of: text) == nil)
    }

    @Test(arguments: [
        "", " ", "city.example", "/path", "//city.example/", "https:", "https://", "https:///x",
        "http://city.example/", "http://192.0.2.1/", "http://127.0.0.1.example/",
        "http://127.example/", "http://localhost.example/", "http://xlocalhost/",
        "http://127.0.0.256/", "http://0.0.0.0/", "http://[::]/", "http://[::2]/",
        "http://10.0.0.1/", "http://128.0.0.1/", "http://.localhost.example/",
        "ftp://localhost/", "file:///etc/passwd", "file://localhost/etc/passwd",
        "gopher://localhost/", "ws://localhost/", "dict://localhost/", "unix:///run/x",
        "https://user@city.example/", "https://user:word@city.example/", "https://@city.example/",
        "https://:@city.example/", "http://localhost@city.example/",
        "http://localhost:80@city.example/", "http://city.example\\@localhost/",
        "https://city.example/#part", "https://city.example/a b", "https://city.example/\r\nA: b",
        "https://city.example/\n", "https://city.example/\0", "https://city.example/\u{7F}",
        "https://city.example/助け合い", "https://小田原.example/", "https://city.example:99999/",
        "https://city.example:x/", "https://city.example/<x>", "https://city.example/{x}",
        "https://[::1/", "https://city.example/" + String(repeating: "x", count: 9_000),
    ])
    func `Addresses that may not`(text: String) {
        #expect(code(of: text) == .refusedURL)
    }

    @Test(arguments: [
        "https://city.example/", "https://192.0.2.1/", "https://10.1.2.3/",
        "https://192.168.0.4:8443/",
        "https://[2001:db8::1]/", "https://city.lgwan.jp/", "https://127.example/",
        "https://localhost.example/", "https://xn--fiqs8s.example/", "https://mylocal.example/",
    ])
    func `Addresses that a descriptor may name`(text: String) throws {
        #expect(try ClientURL(text).meansOneMachine)
    }

    @Test(arguments: [
        "http://localhost:8420/", "https://localhost/", "https://localhost./", "https://LOCALHOST/",
        "https://a.localhost/", "https://localhost.localdomain/", "https://ip6-localhost/",
        "http://127.0.0.1:22/", "https://127.9.9.9/", "https://2130706433/", "https://0x7f.1/",
        "https://0177.0.0.1/", "http://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
        "https://[0:0:0:0:0:0:0:1]/", "https://0.0.0.0/", "https://0/", "https://169.254.169.254/",
        "https://[fe80::1]/", "https://printer.local/", "https://db.internal/",
        "https://box.home.arpa/", "https://intranet/",
    ])
    func `Addresses that mean another machine for every reader`(text: String) throws {
        #expect(try !ClientURL(text).meansOneMachine)
    }

    @Test
    func `What is read from an address is what stands in it`() throws {
        let url = try ClientURL("HTTPS://City.Example:8443/a/./b/../c%2F?")
        #expect(url.host == "city.example")
        #expect(url.path == "/a/c%2F")
        #expect(url.query == "?")
        #expect(url.isSecure && !url.isLoopback)
        let other = try ClientURL("http://127.1:80?a?b")
        #expect(other.path == "/")
        #expect(other.query == "?a?b")
        #expect(!other.isSecure && other.isLoopback)
    }

    @Test(arguments: [
        ("a b", "x"), ("", "x"), ("a:", "x"), ("a\r\nb", "x"), ("å", "x"), ("a\0", "x"),
        ("host", "x"), ("Host", "x"), ("content-length", "0"), ("Transfer-Encoding", "chunked"),
        ("cookie", "a=b"), ("expect", "100-continue"), ("connection", "close"),
        ("a", "b\r\nc: d"), ("a", "b\nc"), ("a", "b\rc"), ("a", "b\0c"), ("a", "\u{7F}"),
        ("a", " b"), ("a", "b "), ("a", "\t"), ("a", String(repeating: "x", count: 9_000)),
        (String(repeating: "x", count: 200), "b"),
    ])
    func `Headers that may not be sent`(name: String, value: String) async throws {
        let seen = Note<ServedRequest>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                seen.add(request)
                connection.answer("")
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url)
        do throws(ClientError) {
            _ = try await client.send(
                ClientRequest(.get, url, headers: [HeaderField(name, value)]))
            Issue.record("\(name) was sent")
        } catch {
            #expect(error.code == .refusedHeader)
        }
        #expect(seen.values.isEmpty)
    }

    @Test(
        arguments: [
            { (options: inout ClientOptions) in options.version = "" },
            { options in options.version = "1\r\nA: b" },
            { options in options.certificateAuthorityFile = "" },
            { options in options.certificateAuthorityFile = "/a\0b" },
            { options in options.socketPath = "" },
            { options in options.socketPath = "/a\0b" },
            { options in options.socketPath = "/" + String(repeating: "x", count: 107) },
        ] as [@Sendable (inout ClientOptions) -> Void])
    func `Options that cannot be used`(change: @Sendable (inout ClientOptions) -> Void) {
        #expect(throws: ClientError.self) { try makeClient(change) }
    }

    @Test
    func `Senseless numbers are brought within sense`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer("ok") }
        }
        defer { server.stop() }
        for number in [Int.min, -1, 0, Int.max] {
            let client = try makeClient { options in
                options.connectionsMax = number
                options.responseBodyBytesMax = number
                options.responseHeaderBytesMax = number
                options.lowSpeedLimit = LowSpeedLimit(bytesPerSecond: number, seconds: number)
                options.connectTimeoutMilliseconds = number
                options.totalTimeoutMilliseconds = number
            }
            // Ends one way or another; nothing traps.
            let result = try? await client.send(ClientRequest(.get, ClientURL(server.url)))
            #expect((result != nil) == (number == .max))
            await client.shutdown()
        }
    }
}
