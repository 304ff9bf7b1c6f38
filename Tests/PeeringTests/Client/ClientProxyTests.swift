import Foundation
import Peering
import Testing

/// The client behind a proxy: a small real one that connects where it is told.
struct ClientProxyTests {
    /// Forwards each CONNECT to `target`, whatever name was asked for, as only the proxy can resolve.
    private func makeProxy(_ lines: Note<ServedRequest>, to target: Int) throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard let request = connection.request() else { return }
            lines.add(request)
            let upstream = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(upstream) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(UInt16(target)).bigEndian
            address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
            let length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(upstream, $0, length)
                }
            }
            guard result == 0 else { return }
            connection.send("HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n")
            let server = ServedConnection(upstream)
            while true {
                var pollers = [
                    pollfd(fd: connection.descriptor, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: upstream, events: Int16(POLLIN), revents: 0),
                ]
                guard poll(&pollers, 2, 10_000) > 0 else { return }
                if pollers[0].revents != 0 {
                    let bytes = connection.bytes()
                    guard !bytes.isEmpty, server.send(bytes) else { return }
                }
                if pollers[1].revents != 0 {
                    let bytes = server.bytes()
                    guard !bytes.isEmpty, connection.send(bytes) else { return }
                }
            }
        }
    }

    @Test(.enabled(if: OpenSSL.isPresent))
    func `TLS goes through the proxy to the peer, whose name the proxy resolves`() async throws {
        let authority = try CertificateAuthority()
        try authority.issue("peer", for: "DNS:city.example")
        let server = try TLSServer(authority, certificate: "peer")
        let seen = Note<ServedRequest>()
        let proxy = try makeProxy(seen, to: server.port)
        defer { proxy.stop() }
        let address = try ProxyAddress(proxy.url, user: "city", password: "秘密")
        let client = try makeClient { options in
            options.certificateAuthorityFile = authority.file
            options.proxy = .address(address)
        }
        let response = try await client.send(
            ClientRequest(
                .get, ClientURL("https://city.example/"),
                headers: [HeaderField("tasukeai-to", "member")]))
        #expect(response.status == 200)
        #expect(response.only("via") == nil)
        let request = try #require(seen.values.first)
        #expect(request.line == "CONNECT city.example:443 HTTP/1.1")
        let credentials = Data("city:秘密".utf8).base64EncodedString()
        #expect(request.value("proxy-authorization") == "Basic \(credentials)")
        #expect(!request.has("tasukeai-to"))
        #expect(!"\(address)".contains("秘密"))
        #expect(!String(reflecting: ClientProxy.address(address)).contains("秘密"))
    }

    @Test(.enabled(if: OpenSSL.isPresent))
    func `A proxy that answers in the peer's place is not believed`() async throws {
        let authority = try CertificateAuthority()
        let intruder = try CertificateAuthority()
        try intruder.issue("peer", for: "DNS:city.example")
        let server = try TLSServer(intruder, certificate: "peer")
        let proxy = try makeProxy(Note(), to: server.port)
        defer { proxy.stop() }
        let client = try makeClient { options in
            options.certificateAuthorityFile = authority.file
            options.proxy = (try? ProxyAddress(proxy.url)).map { .address($0) } ?? .none
        }
        let result = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("https://city.example/")))
        }
        #expect(result == .tls)
    }

    @Test(arguments: ["403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway"])
    func `A proxy that will not connect us is named as the cause`(status: String) async throws {
        let proxy = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer("<html>not here</html>", status: status)
            }
        }
        defer { proxy.stop() }
        let address = try ProxyAddress(proxy.url)
        let client = try makeClient { $0.proxy = .address(address) }
        do throws(ClientError) {
            _ = try await client.send(ClientRequest(.get, ClientURL("https://city.example/")))
            Issue.record("connected")
        } catch {
            #expect(error.code == .proxy)
            #expect(!error.cause.contains("html"))
        }
    }

    @Test
    func `A proxy that is not there is named as the cause`() async throws {
        let proxy = try LoopbackServer { _ in }
        let url = proxy.url
        proxy.stop()
        for text in [url, "http://proxy.invalid:8080"] {
            let address = try ProxyAddress(text)
            let client = try makeClient { $0.proxy = .address(address) }
            let result = await code { () async throws(ClientError) in
                try await client.send(ClientRequest(.get, ClientURL("https://city.example/")))
            }
            #expect(result == .proxy)
        }
    }

    @Test
    func `This machine, and what the list of exceptions names, is called directly`() async throws {
        let seen = Note<ServedRequest>()
        let proxy = try LoopbackServer { connection in
            while let request = connection.request() {
                seen.add(request)
                connection.answer("", status: "403 Forbidden")
            }
        }
        defer { proxy.stop() }
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer("direct") }
        }
        defer { server.stop() }
        let address = try ProxyAddress(proxy.url, exceptions: ["city.invalid", "town.invalid"])
        let client = try makeClient { $0.proxy = .address(address) }
        let names = ["127.0.0.1", "localhost", "node.localhost"]
        for name in names {
            let response = try await client.send(
                ClientRequest(.get, ClientURL("http://\(name):\(server.port)/")))
            #expect(String(decoding: response.body, as: UTF8.self) == "direct")
        }
        let excepted = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("https://town.invalid/")))
        }
        #expect(excepted == .nameNotFound)
        #expect(seen.values.isEmpty)
    }

    @Test(arguments: [
        "", "proxy", "proxy:8080", "http://proxy", "http://proxy/", "http://:8080",
        "http://user:word@proxy:8080", "http://proxy:8080/path", "http://proxy:8080?x",
        "socks5://proxy:1080", "ftp://proxy:8080", "http://pro xy:8080", "http://proxy:8080\r\n",
        "http://proxy:99999",
    ])
    func `Proxy addresses that cannot be used`(text: String) {
        do throws(ClientError) {
            _ = try ProxyAddress(text)
            Issue.record("taken: \(text)")
        } catch {
            #expect(error.code == .refusedOption)
        }
    }

    @Test
    func `Proxy addresses that can`() throws {
        #expect(try ProxyAddress("http://proxy.example:8080").text == "http://proxy.example:8080")
        #expect(try ProxyAddress("https://192.0.2.1:3128/").text == "https://192.0.2.1:3128")
        #expect(try ProxyAddress("http://[2001:db8::1]:80").text == "http://[2001:db8::1]:80")
        #expect(throws: ClientError.self) { try ProxyAddress("http://p:1", user: "a\nb") }
    }
}
