internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Staff
internal import Testing
internal import Web

/// 「自分のログイン」, and which login opens what.
@Suite("Own login", .serialized) struct OwnLoginTests {
    private static let other = "ほうきぼしは七十六年ごと"

    private func form(_ hall: CityHall, _ token: SessionToken) -> [(String, String)] {
        [("token", hall.accounts.formToken(for: token))]
    }

    private func cookie(_ answer: PageAnswer, _ name: String) -> String? {
        answer.headers[values: .setCookie].first { $0.hasPrefix(name + "=") }
            .map { String($0.dropFirst(name.count + 1).prefix { $0 != ";" }) }
    }

    private func signIn(
        _ hall: CityHall, _ name: String, _ password: String, cookies: String? = nil,
        from remote: String = "127.0.0.1"
    ) async throws -> PageAnswer {
        let token = try hall.accounts.freshToken()
        var headers: HTTPFields = [:]
        headers[.cookie] = "__Host-tasukeai=\(token.text)" + (cookies.map { "; " + $0 } ?? "")
        return try await hall.ask(
            .post, "/sign-in", nil,
            form: form(hall, token) + [("name", name), ("password", password)], headers: headers,
            from: remote)
    }

    @Test("a password is changed with the old one, typed twice, and other sessions end")
    func password() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let elsewhere = try await hall.session(.member)
        func change(_ current: String, _ new: String, _ again: String) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/account/password", elsewhere,
                form: form(hall, elsewhere) + [
                    ("current", current), ("password", new), ("again", again),
                ])
        }
        let page = try await hall.ask(.get, "/account", elsewhere)
        #expect(page.status == 200 && page.body.contains("パスワードを変える"))
        for (current, new, again, words) in [
            (CityHall.password, Self.other, Self.other + "x", "二つの欄"),
            ("wrong", Self.other, Self.other, "今のパスワードが違います"),
            (CityHall.password, "password1234", "password1234", "最初に試される"),
            (CityHall.password, "odawara-2026", "odawara-2026", "最初に試される"),
            (CityHall.password, CityHall.password, CityHall.password, "今のパスワードと同じ"),
        ] {
            let answer = try await change(current, new, again)
            #expect(answer.status == 422 && answer.body.contains(words), "\(words)")
            #expect(!answer.body.contains(new), "nothing typed as a password is shown again")
        }
        let done = try await change(CityHall.password, Self.other, Self.other)
        #expect(done.status == 303 && done.headers[.location] == "/account")
        #expect(try await hall.ask(.get, "/account", elsewhere).status == 303)
        #expect(try await hall.ask(.get, "/account", session).status == 303)
        let next = try #require(SessionToken(text: cookie(done, "__Host-tasukeai") ?? ""))
        #expect(try await hall.ask(.get, "/account", next).status == 200)
        #expect(try await signIn(hall, "member", CityHall.password).status == 422)
        #expect(try await signIn(hall, "member", Self.other).headers[.location] == "/")
    }

    @Test("somebody sees and ends the own sessions, and nobody else's") func sessions() async throws
    {
        let hall = try await CityHall()
        let here = try await hall.session(.member)
        let stranger = try await hall.session(.adviser)
        var headers: HTTPFields = [:]
        headers[.userAgent] = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Edg/140.0"
        let entered = try await hall.ask(
            .post, "/sign-in", here,
            form: form(hall, here) + [("name", "member"), ("password", CityHall.password)],
            headers: headers, from: "127.20.30.40")
        // Signing in over a session ends it: this is the one of that browser now.
        let there = try #require(SessionToken(text: cookie(entered, "__Host-tasukeai") ?? ""))
        let answer = try await signIn(hall, "member", CityHall.password)
        let own = try #require(SessionToken(text: cookie(answer, "__Host-tasukeai") ?? ""))
        let page = try await hall.ask(.get, "/account", own)
        #expect(page.body.contains("Edge（Windows）") && page.body.contains("127.20.30.40"))
        let found = try #require(try await hall.accounts.find(there, seconds: hall.clock.now))
        let listed = try await hall.accounts.sessions(
            of: found.account, seenFrom: there, seconds: hall.clock.now)
        let id = try #require(listed.first { $0.isThis }?.id)
        #expect(page.body.contains(id))
        func end(_ which: String, _ token: SessionToken) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/account/sessions", token, form: form(hall, token) + [("which", which)])
        }
        _ = try await end(id, stranger)
        #expect(try await hall.ask(.get, "/account", there).status == 200)
        #expect(try await end(id, own).headers[.location] == "/account")
        #expect(try await hall.ask(.get, "/account", there).status == 303)
        _ = try await end("others", own)
        #expect(try await hall.ask(.get, "/account", own).status == 200)
        #expect(try await hall.ask(.get, "/account", stranger).status == 200)
    }

    @Test("recovery codes and the authenticator are renewed with a code") func factor() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.personnel)
        func post(_ path: String, _ field: String, _ value: String) async throws -> PageAnswer {
            try await hall.ask(.post, path, session, form: form(hall, session) + [(field, value)])
        }
        #expect(try await post("/account/recovery", "recovery-code", "000000").status == 422)
        let asked = try await hall.ask(.get, "/account/authenticator", session)
        #expect(asked.body.contains("current-code") && !asked.body.contains("id=\"secret\""))
        let refused = try await post("/account/authenticator", "current-code", "")
        #expect(refused.status == 422 && !refused.body.contains("id=\"secret\""))
    }

    @Test("an authenticator is added by whoever has none, from the code that is drawn")
    func enrolling() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let page = try await hall.ask(.get, "/account/authenticator", session)
        #expect(page.body.contains("<svg class=\"qr\""))
        let start = try #require(page.body.range(of: "id=\"secret\">"))
        let secret = page.body[start.upperBound...].prefix { $0 != "<" }.filter { $0 != " " }
        let code = try TestCode.of(String(secret), seconds: hall.clock.now)
        let done = try await hall.ask(
            .post, "/account/authenticator/confirm", session,
            form: form(hall, session) + [("code", code)])
        #expect(done.status == 200 && done.body.contains("回復コード"))
        #expect(
            try await signIn(hall, "member", CityHall.password).headers[.location]
                == "/sign-in/code")
    }

    @Test(
        "posts that see others must set a second factor, others need not",
        arguments: [CityRole.sectionChief, .generalAffairsChief, .manager, .person, .member])
    func posts(role: CityRole) async throws {
        var hall = try await CityHall()
        hall.enrolsPosts = false
        let session = try await hall.session(role)
        let isAsked = ![.person, .member].contains(role)
        for path in ["/", "/plans", "/account"] {
            let answer = try await hall.ask(.get, path, session)
            #expect(answer.status == (isAsked ? 303 : 200))
            if isAsked { #expect(answer.headers[.location] == "/sign-in/enrol") }
        }
        guard isAsked else { return }
        let page = try await hall.ask(.get, "/sign-in/enrol", session)
        #expect(page.body.contains("ほかの職員の記録") && page.body.contains("<svg class=\"qr\""))
        let name = role == .sectionChief ? "T0" : role == .manager ? "T2" : "T1"
        let answer = try await signIn(hall, name, CityHall.password)
        #expect(answer.headers[.location] == "/sign-in/enrol")
        // Where the city decided otherwise, the password is enough.
        var settings = NodeSettings()
        settings.secondFactorOfPosts = false
        var open = try await CityHall(settings: settings)
        open.enrolsPosts = false
        let chief = try await open.session(role)
        #expect(try await open.ask(.get, "/", chief).status == 200)
    }

    @Test("a login ends with departure, whatever was granted to it") func departure() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.person)
        let now = hall.clock.now
        let account = try #require(try await hall.accounts.find(session, seconds: now)).account
        try await hall.accounts.grant(.member, to: account)
        #expect(try await hall.ask(.get, "/plans", session).status == 200)
        try await hall.load(without: "T9")
        #expect(try await hall.ask(.get, "/plans", session).status == 303)
        let refused = try await signIn(hall, "T9", CityHall.password)
        #expect(refused.status == 422 && refused.body.contains("このログインは使えません"))
        // A list that was incomplete is made good with the next one.
        try await hall.load()
        #expect(try await signIn(hall, "T9", CityHall.password).status == 303)
    }

    @Test("a number that is somebody else's now does not open their posts with the old password")
    func successor() async throws {
        let hall = try await CityHall()
        let former = try await hall.session(.sectionChief)
        try await hall.load(renaming: "T0", to: "後任 花子", .other)
        #expect(try await hall.ask(.get, "/", former).status == 303)
        #expect(try await signIn(hall, "T0", CityHall.password).status == 422)
        let next = try await hall.session(.sectionChief)
        let page = try await hall.ask(.get, "/", next)
        #expect(page.status == 200 && page.body.contains("係長"))
    }

    @Test("a browser that was used before is no stranger while others guess") func known()
        async throws
    {
        let hall = try await CityHall()
        _ = try await hall.session(.member)
        let first = try await signIn(hall, "member", CityHall.password, from: "127.0.0.9")
        let known = try #require(cookie(first, "__Host-tasukeai-known"))
        let text = try #require(
            first.headers[values: .setCookie].first { $0.contains("-known=") })
        #expect(text.contains("Secure") && text.contains("HttpOnly") && text.contains("Max-Age="))
        for _ in 1...6 { _ = try await signIn(hall, "member", "wrong", from: "127.0.0.9") }
        let stranger = try await signIn(hall, "member", CityHall.password, from: "127.0.0.9")
        #expect(stranger.status == 429)
        let owner = try await signIn(
            hall, "member", CityHall.password, cookies: "__Host-tasukeai-known=\(known)",
            from: "127.0.0.9")
        #expect(owner.headers[.location] == "/")
        // Colleagues behind the same address never noticed.
        _ = try await hall.session(.adviser)
        #expect(
            try await signIn(hall, "adviser", CityHall.password, from: "127.0.0.9").status == 303)
    }
}
