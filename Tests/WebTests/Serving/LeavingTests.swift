internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Requests
internal import Testing
internal import Web

/// What stays in a browser when somebody leaves, and to whom it is given.
@Suite("Leaving", .serialized) struct LeavingTests {
    private static let cookie = "__Host-tasukeai="

    private func form(_ hall: CityHall, _ token: SessionToken) -> [(String, String)] {
        [("token", hall.accounts.formToken(for: token))]
    }

    /// The token that an answer puts in place of the old one.
    private func next(_ answer: PageAnswer) throws -> SessionToken {
        let cookies = answer.headers[values: .setCookie]
        let cookie = try #require(cookies.first { $0.hasPrefix(Self.cookie) })
        return try #require(
            SessionToken(text: String(cookie.dropFirst(Self.cookie.count).prefix { $0 != ";" })))
    }

    @Test(
        "leaving ends the session and empties the browser",
        arguments: [
            ("/sign-out", "/sign-in?left=yes"), ("/sign-out/change", "/sign-in?left=change"),
        ])
    func leaving(path: String, target: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let answer = try await hall.ask(.post, path, session, form: form(hall, session))
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == target)
        let clear = answer.headers[HTTPField.Name("Clear-Site-Data")!]
        #expect(clear == "\"cache\", \"storage\"")
        #expect(try await hall.ask(.get, "/plans", session).status == 303)
        let token = try next(answer)
        #expect(token.text != session.text)
        #expect(try await hall.ask(.get, "/plans", token).status == 303, "worth nothing")
        // Twice is once.
        let again = try await hall.ask(.post, path, token, form: form(hall, token))
        #expect(again.status == 303)
        // Not by a link, and not without the token.
        #expect(try await hall.ask(.get, path, token).status == 405)
        #expect(try await hall.ask(.post, path, token).status == 403)
    }

    @Test("only whoever was there is led back to where the browser was") func places() async throws
    {
        let hall = try await CityHall()
        let now = Int64(Date().timeIntervalSince1970)
        func signIn(_ name: String, _ token: SessionToken?) async throws -> PageAnswer {
            let token = try token ?? hall.accounts.freshToken()
            return try await hall.ask(
                .post, "/sign-in?then=/plans", token,
                form: form(hall, token) + [("name", name), ("password", CityHall.password)])
        }
        let chief = try await hall.session(.sectionChief)
        let member = try await hall.session(.member)
        let left = try next(
            try await hall.ask(.post, "/sign-out/change", chief, form: form(hall, chief)))
        #expect(try await signIn("member", left).headers[.location] == "/")
        let leftAgain = try next(
            try await hall.ask(.post, "/sign-out", member, form: form(hall, member)))
        #expect(try await signIn("member", leftAgain).headers[.location] == "/plans")
        #expect(
            try await signIn("member", nil).headers[.location] == "/plans", "a link from a mail")
        // A session that only went idle.
        let idle = try await hall.session(.generalAffairsChief)
        let later = now + 3_600
        #expect(try await hall.accounts.find(idle, seconds: later) == nil)
        _ = try await hall.accounts.sweep(seconds: later)
        #expect(try await signIn("member", idle).headers[.location] == "/")
        // Signing in over somebody's open session ends it.
        let open = try await hall.session(.sectionChief)
        #expect(try await signIn("member", open).headers[.location] == "/")
        #expect(try await hall.accounts.find(open, seconds: now) == nil)
    }

    @Test("a computer at which people take turns offers no name") func shared() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let own = try await hall.ask(.get, "/sign-in", nil)
        #expect(own.body.contains("autocomplete=\"username\""))
        let left = try await hall.ask(.post, "/sign-out", session, form: form(hall, session))
        #expect(left.headers[values: .setCookie].count == 1, "somebody's own computer")
        let other = try await hall.session(.adviser)
        let changed = try await hall.ask(
            .post, "/sign-out/change", other, form: form(hall, other))
        let mark = try #require(
            changed.headers[values: .setCookie].first { $0.contains("-shared=1") })
        #expect(mark.contains("Secure") && mark.contains("HttpOnly"))
        var headers: HTTPFields = [:]
        headers[.cookie] = "__Host-tasukeai-shared=1"
        let page = try await hall.ask(.get, "/sign-in?left=change", nil, headers: headers)
        #expect(!page.body.contains("autocomplete=\"username\""))
        #expect(page.body.contains("autocomplete=\"current-password\""))
        #expect(page.body.contains("前の人はログアウトしました"))
    }
}
