import Foundation
import Peering
import Testing

/// The client against `openssl s_server`.
@Suite(.enabled(if: OpenSSL.isPresent))
struct ClientTLSTests {
    private func outcome(
        _ server: TLSServer, host: String, _ change: (inout ClientOptions) -> Void
    ) async throws -> Result<ClientResponse, ClientError> {
        let client = try makeClient(change)
        let url = try ClientURL("https://\(host):\(server.port)/")
        do throws(ClientError) {
            return .success(try await client.send(ClientRequest(.get, url)))
        } catch {
            return .failure(error)
        }
    }

    private func code(_ result: Result<ClientResponse, ClientError>) -> ClientError.Code? {
        if case .failure(let error) = result { error.code } else { nil }
    }

    @Test
    func `A server is believed when the city's own authority vouches for its name`() async throws {
        let authority = try CertificateAuthority()
        let other = try CertificateAuthority()
        try authority.issue("good", for: "DNS:localhost,IP:127.0.0.1")
        try authority.issue("elsewhere", for: "DNS:city.example")
        let good = try TLSServer(authority, certificate: "good")
        let elsewhere = try TLSServer(authority, certificate: "elsewhere")

        for host in ["localhost", "127.0.0.1"] {
            let response = try await outcome(good, host: host) {
                $0.certificateAuthorityFile = authority.file
            }.get()
            #expect(response.status == 200)
            #expect(String(decoding: response.body, as: UTF8.self).contains("TLSv1.3"))
        }
        let wrongAuthority = try await outcome(good, host: "localhost") {
            $0.certificateAuthorityFile = other.file
        }
        #expect(code(wrongAuthority) == .tls)
        let systemAuthorities = try await outcome(good, host: "localhost") { _ in }
        #expect(code(systemAuthorities) == .tls)
        let absentFile = try await outcome(good, host: "localhost") {
            $0.certificateAuthorityFile = authority.file + ".absent"
        }
        #expect(code(absentFile) == .tls)
        let wrongName = try await outcome(elsewhere, host: "localhost") {
            $0.certificateAuthorityFile = authority.file
        }
        #expect(code(wrongName) == .tls)
    }

    @Test(arguments: [("-tls1_2", true), ("-tls1_1", false)])
    func `Nothing older than TLS 1_2 is spoken`(version: String, isSpoken: Bool) async throws {
        let authority = try CertificateAuthority()
        try authority.issue("good", for: "DNS:localhost")
        let server = try TLSServer(
            authority, certificate: "good",
            more: [version, "-cipher", "DEFAULT:@SECLEVEL=0"])
        let result = try await outcome(server, host: "localhost") {
            $0.certificateAuthorityFile = authority.file
        }
        #expect(code(result) == (isSpoken ? nil : .tls))
    }

    /// The security level of the machine's OpenSSL refuses TLS 1.1 by itself; what we offer shows that
    /// we do not depend on it.
    @Test
    func `Only TLS 1_2 and 1_3 are offered`() async throws {
        let hello = Note<[UInt8]>()
        let server = try LoopbackServer { connection in hello.add(connection.bytes()) }
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL("https://localhost:\(server.port)/")
        _ = await PeeringTests.code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, url))
        }
        let offered = Self.offeredVersions(try #require(hello.values.first))
        #expect(offered == [0x0304, 0x0303])
    }

    /// The `supported_versions` extension of a ClientHello (RFC 8446 §4.1.2, §4.2.1).
    private static func offeredVersions(_ hello: [UInt8]) -> [Int]? {
        var rest = hello.dropFirst(5 + 4 + 2 + 32)
        func take(_ count: Int) -> ArraySlice<UInt8> {
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
        func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
        _ = take(number(take(1)))  // session
        _ = take(number(take(2)))  // cipher suites
        _ = take(number(take(1)))  // compression
        _ = take(2)  // length of the extensions
        while !rest.isEmpty {
            let kind = number(take(2))
            let body = Array(take(number(take(2))).dropFirst())
            guard kind == 0x2B else { continue }
            return stride(from: 0, to: body.count - 1, by: 2).map { place in
                Int(body[place]) << 8 | Int(body[place + 1])
            }
        }
        return nil
    }

    @Test(arguments: [
        ("ECDHE-ECDSA-AES128-GCM-SHA256", true), ("ECDHE-ECDSA-CHACHA20-POLY1305", true),
        ("ECDHE-ECDSA-AES128-SHA256", false), ("ECDHE-ECDSA-AES256-SHA", false),
        ("DHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-CCM", false),
    ])
    func `Of TLS 1_2 only suites with forward secrecy that authenticate the whole`(
        suite: String, isSpoken: Bool
    ) async throws {
        let authority = try CertificateAuthority()
        try authority.issue("good", for: "DNS:localhost")
        let server = try TLSServer(
            authority, certificate: "good",
            more: ["-tls1_2", "-cipher", suite + ":@SECLEVEL=0"])
        let result = try await outcome(server, host: "localhost") {
            $0.certificateAuthorityFile = authority.file
        }
        #expect(code(result) == (isSpoken ? nil : .tls))
    }

    @Test(arguments: [
        (-30, -1, ClientError.Code.certificateExpired), (2, 30, .certificateNotYet),
    ])
    func `A certificate that is early or late is told apart from one that is not trusted`(
        begins: Int, ends: Int, expected: ClientError.Code
    ) async throws {
        let authority = try CertificateAuthority()
        try authority.issue("good", for: "DNS:localhost", days: begins...ends)
        let server = try TLSServer(authority, certificate: "good")
        let result = try await outcome(server, host: "localhost") {
            $0.certificateAuthorityFile = authority.file
        }
        #expect(code(result) == expected)
    }

    @Test(arguments: ["0.0.0.0", "[::ffff:127.0.0.1]"])
    func `A way back to this machine is not taken, and tells nothing of its ports`(
        host: String
    ) async throws {
        let authority = try CertificateAuthority()
        try authority.issue("good", for: "DNS:localhost,IP:0.0.0.0")
        let server = try TLSServer(authority, certificate: "good")
        let open = try await outcome(server, host: host) {
            $0.certificateAuthorityFile = authority.file
        }
        let client = try makeClient { $0.certificateAuthorityFile = authority.file }
        let closed = await PeeringTests.code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("https://\(host):1/")))
        }
        #expect(code(open) == .unreachable)
        #expect(closed == .unreachable)
    }

    @Test
    func `A server without TLS is a failure of TLS`() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.bytes()
            connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        }
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL("https://localhost:\(server.port)/")
        let result = await PeeringTests.code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, url))
        }
        #expect(result == .tls)
    }
}
