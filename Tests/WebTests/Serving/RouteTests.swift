internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Requests
internal import Testing
internal import Web

/// Every route in every role, and what no request may get past.
@Suite("Routes", .serialized) struct RouteTests {
    /// A path with something in each named place.
    private func path(_ route: PageRoute) -> String {
        "\(route.pattern)".split(separator: "/").map { part in
            part.first == ":" ? String(repeating: "ab", count: 32) + ".0" : String(part)
        }.reduce("") { $0 + "/" + $1 }
    }

    private func token(_ hall: CityHall, _ token: SessionToken) -> String {
        hall.accounts.formToken(for: token)
    }

    @Test("each role gets to its pages and to no other") func everyRole() async throws {
        let hall = try await CityHall()
        var asked = 0
        for role in CityRole.allCases {
            let session = try await hall.session(role)
            for route in PageRoutes.all
            where !"\(route.pattern)".hasPrefix("/sign-out") {
                let answer = try await hall.ask(
                    route.method == .get ? .get : .post, path(route), session,
                    form: route.method == .get ? [] : [("token", token(hall, session))])
                let isRefused = answer.body.contains("この職では開けません")
                #expect(
                    isRefused == !route.access.admits(role),
                    "\(role) \(route.method.rawValue) \(route.pattern): \(answer.status)")
                #expect(answer.status != 500, "\(role) \(route.pattern)")
                // What a guest's page asks of the node must be open to guests.
                if route.method == .get, role == .adviser || role == .observer, !isRefused,
                    !"\(route.pattern)".hasSuffix("/advise")
                {
                    #expect(answer.status != 403, "\(role) \(route.pattern)")
                }
                asked += 1
            }
        }
        print("asked \(asked) times: \(CityRole.allCases.count) roles, every route")
    }

    @Test("a stranger is led to the sign-in, and changes nothing") func strangers() async throws {
        let hall = try await CityHall()
        for route in PageRoutes.all where route.access != .everyone {
            let method: HTTPRequest.Method = route.method == .get ? .get : .post
            let answer = try await hall.ask(method, path(route), nil)
            if route.method == .get {
                #expect(answer.status == 303, "\(route.pattern)")
                #expect(answer.headers[.location]?.hasPrefix("/sign-in?then=") == true)
            } else {
                #expect(answer.status == 401, "\(route.pattern)")
            }
        }
    }

    @Test("no form is taken without its token, from another origin, or for another session")
    func forgery() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let other = try await hall.session(.adviser)
        let good = token(hall, session)
        for route in PageRoutes.all where route.method == .post {
            for (form, origin) in [
                ([], nil), ([("token", token(hall, other))], nil), ([("token", "")], nil),
                ([("token", good)], "http://evil.example"), ([("token", good)], "null"),
                ([("token", good)], "http://odawara.localhost.evil.example"),
            ] as [([(String, String)], String?)] {
                guard route.access.admits(.member) else { continue }
                var headers: HTTPFields = [:]
                headers[.origin] = origin
                let answer = try await hall.ask(
                    .post, path(route), session, form: form, headers: headers)
                #expect(answer.status == 403, "\(route.pattern) \(origin ?? "-")")
            }
        }
    }

    @Test(
        "a host that is not this node is refused",
        arguments: ["evil.example", "odawara.localhost.evil.example", "", "127.0.0.1.evil.example"])
    func hosts(_ host: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        #expect(try await hall.ask(.get, "/plans", session, host: host).status == 421)
    }

    @Test("every answer has the headers, and nothing but assets may be kept") func headers()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        for path in ["/", "/plans", "/assets/style.css", "/plans/nothing", "/sign-in"] {
            let answer = try await hall.ask(.get, path, session)
            let policy = answer.headers[HTTPField.Name("Content-Security-Policy")!] ?? ""
            #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
            let isAsset = path.hasPrefix("/assets")
            #expect((answer.headers[.cacheControl] == "no-store") == !isAsset, "\(path)")
        }
    }

    @Test(
        "a broken form is refused and nothing is done",
        arguments: ["title=%zz", "title=%ff%fe", "title=%", "token=%C3%28"])
    func brokenForms(_ body: String) async throws {
        #expect(FormFields(encoded: Array(body.utf8)) == nil)
    }

    @Test("a post that ended yesterday is gone with the next page") func movedOn() async throws {
        let hall = try await CityHall()
        let chief = try await hall.session(.sectionChief)
        #expect(try await hall.ask(.get, "/", chief).body.contains("係長"))
        _ = try await hall.node.ask(
            EraseStaff(employeeNumber: "T0"), .test(as: "職員課", account: "test"))
        #expect(try await hall.ask(.get, "/", chief).status == 303)
    }
}
