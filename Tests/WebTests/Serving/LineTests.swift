internal import Accounts
internal import Edge
internal import Foundation
internal import HTTPTypes
internal import Requests
internal import Testing
internal import Web

/// Lines that pages go over, and what they say to a browser.
@Suite("Lines", .serialized) struct LineTests {
    private static let host = "tasukeai.example"

    private func rule(isTLS: Bool) throws -> EdgeRule {
        EdgeRule(
            isTLS: isTLS, proxies: try #require(TrustedProxies(["10.0.0.0/8"])), hosts: [Self.host])
    }

    private func proxied(_ origin: String? = nil, for client: String = "198.51.100.7") -> HTTPFields
    {
        var headers: HTTPFields = [:]
        headers[HTTPField.Name("X-Forwarded-For")!] = client
        headers[HTTPField.Name("X-Forwarded-Proto")!] = "https"
        headers[.origin] = origin
        return headers
    }

    @Test("no page goes over an open line from elsewhere") func openLines() async throws {
        let hall = try await CityHall(edge: try rule(isTLS: false))
        let session = try await hall.session(.member)
        for route in PageRoutes.all where !route.isAsset {
            for remote in ["203.0.113.5", "10.0.0.1"] {
                let answer = try await hall.ask(
                    route.method == .get ? .get : .post, "\(route.pattern)", session,
                    form: [("token", hall.accounts.formToken(for: session))], from: remote)
                #expect(answer.status == 403, "\(route.pattern) \(remote)")
                #expect(answer.body.contains("暗号化されていない"))
                #expect(answer.headers[values: .setCookie].isEmpty)
            }
        }
    }

    @Test("behind a trusted proxy forms are taken from the public address alone")
    func origins() async throws {
        let hall = try await CityHall(edge: try rule(isTLS: false))
        let session = try await hall.session(.member)
        let form = [("token", hall.accounts.formToken(for: session))]
        for (origin, status) in [
            ("https://\(Self.host)", 400), ("http://\(Self.host)", 403),
            ("https://odawara.localhost", 403), ("null", 403), (nil, 400),
        ] as [(String?, Int)] {
            let answer = try await hall.ask(
                .post, "/post", session, form: form, headers: proxied(origin), host: Self.host,
                from: "10.0.0.1")
            #expect(answer.status == status, "\(origin ?? "-")")
        }
    }

    @Test("TLS is insisted on under a public name, and only over TLS") func strictTransport()
        async throws
    {
        let name = try #require(HTTPField.Name("Strict-Transport-Security"))
        let ended = try await CityHall(edge: try rule(isTLS: true))
        let plain = try await CityHall(edge: try rule(isTLS: false))
        let own = try await ended.ask(.get, "/sign-in", nil, host: Self.host)
        #expect(own.headers[name] == "max-age=15552000")
        #expect(try await ended.ask(.get, "/sign-in", nil).headers[name] == nil)
        let proxied = try await plain.ask(
            .get, "/sign-in", nil, headers: proxied(), host: Self.host, from: "10.0.0.1")
        #expect(proxied.headers[name] != nil)
        #expect(try await plain.ask(.get, "/sign-in", nil).headers[name] == nil)
    }

    @Test("throttling counts the client and not the proxy") func throttling() async throws {
        let hall = try await CityHall(edge: try rule(isTLS: false))
        let token = try hall.accounts.freshToken()
        // A code of the right form: refused without the cost of a password.
        let slip = try await hall.accounts.issueSlip(
            SlipRequest(tag: try hall.tag(of: "T9"), isStaff: true), by: nil,
            seconds: hall.clock.now)
        let form = [
            ("token", hall.accounts.formToken(for: token)), ("password", CityHall.password),
            ("again", CityHall.password),
            ("code", slip.code),
        ]
        func attempt(_ name: String, for client: String) async throws -> String {
            try await hall.ask(
                .post, "/sign-in/slip", token, form: form + [("name", name)],
                headers: proxied("https://\(Self.host)", for: client), host: Self.host,
                from: "10.0.0.1"
            ).body
        }
        let wait = AccountsError.tooManyTries(retryAfterSeconds: 1).message(japanese: true)
            .prefix(6)
        var tries = 0
        while tries < 20, try await !attempt("n", for: "198.51.100.7").contains(wait) { tries += 1 }
        #expect(tries == 5)
        #expect(try await attempt("n", for: "198.51.100.8").contains(wait) == false)
        #expect(try await attempt("other", for: "198.51.100.7").contains(wait) == false)
        // What stands before the proxy's own word is the client's, and worth nothing.
        #expect(
            try await attempt("again", for: "203.0.113.9, 198.51.100.7").contains(wait) == false)
        while try await !attempt("again", for: "198.51.100.7").contains(wait) {}
        #expect(try await attempt("again", for: "203.0.113.9, 198.51.100.7").contains(wait))
    }
}
