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

    @Test
    func `A server without TLS is a failure of TLS`() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.bytes()
            connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        }
        defer { server.stop() }
        let client = try makeClient()
        let result = await PeeringTests.code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, ClientURL("https://localhost:\(server.port)/")))
        }
        #expect(result == .tls)
    }
}
