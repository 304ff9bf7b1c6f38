internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Errors are pages too: with the frame, what happened, what it means, what to do, and a way back.
@Suite("Pages about errors", .serialized) struct ErrorPageTests {
    private func expectPage(
        _ answer: PageAnswer, _ status: Int, _ words: String, back: String = "href=\"/\"",
        hasMenu: Bool = true, _ at: SourceLocation = #_sourceLocation
    ) {
        #expect(answer.status == status, "\(answer.body.prefix(300))", sourceLocation: at)
        #expect(answer.body.contains(words), "\(answer.body)", sourceLocation: at)
        #expect(answer.body.hasPrefix("<!DOCTYPE html>"), sourceLocation: at)
        #expect(answer.body.contains("<main id=\"content\""), sourceLocation: at)
        #expect(answer.body.contains("class=\"notice error\""), sourceLocation: at)
        #expect(answer.body.contains(back), sourceLocation: at)
        #expect(answer.body.contains("class=\"menu\"") == hasMenu, sourceLocation: at)
        #expect(answer.headers[.cacheControl] == "no-store", sourceLocation: at)
        #expect(
            answer.headers[HTTPField.Name("Content-Security-Policy")!] != nil, sourceLocation: at)
    }

    private func form(
        _ hall: CityHall, _ session: SessionToken, _ fields: [(String, String)] = []
    ) throws -> [(String, String)] {
        [
            ("token", hall.accounts.formToken(for: session)),
            ("submission", try hall.accounts.freshSubmissionKey().text),
        ] + fields
    }

    @Test(
        "404: no page of that address",
        arguments: [
            "/nothing", "/plans/nothing/at/all", "/%00", "/assets/no.css",
        ])
    func missing(_ path: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        expectPage(try await hall.ask(.get, path, session), 404, "ページが見つかりません")
        expectPage(
            try await hall.ask(.get, path, nil), 404, "ページが見つかりません",
            back: "href=\"/sign-in\"", hasMenu: false)
        #expect(try await hall.ask(.get, path, session, host: "evil.example").status == 421)
    }

    @Test("404: no record of that name") func missingRecord() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let id = String(repeating: "ab", count: 32) + ".0"
        for path in [
            "/plans/\(id)", "/plans/x", "/plans/..%2f..", "/meetings/\(id)", "/notices/17",
            "/notices/x",
        ] {
            let answer = try await hall.ask(.get, path, session)
            expectPage(answer, 404, "見つかりません")
        }
    }

    @Test(
        "405: another method would do",
        arguments: [("POST", "/compare", "GET"), ("GET", "/sign-out", "POST"), ("PUT", "/", "GET")])
    func method(_ method: String, _ path: String, _ allowed: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let answer = try await hall.ask(HTTPRequest.Method(method)!, path, session)
        expectPage(answer, 405, "この開き方はできません")
        #expect(answer.headers[.allow] == allowed)
    }

    @Test("413: more than a form may hold") func tooLarge() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let body = Array("title=".utf8) + [UInt8](repeating: 0x61, count: 4 << 20)
        let answer = try await hall.ask(.post, "/plans", session, raw: body)
        expectPage(answer, 413, "大きすぎます")
    }

    @Test(
        "415: no form",
        arguments: [
            "application/json", "text/plain", "", "application/x-www-form", "multipart/mixed",
        ])
    func unknownType(_ type: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let answer = try await hall.ask(
            .post, "/plans", session, raw: Array("{}".utf8), headers: [.contentType: type])
        expectPage(answer, 415, "この形式では受け取れません")
    }

    @Test(
        "400: a form that is none",
        arguments: [
            Array("title=%zz".utf8), Array("title=%ff".utf8), [0xFF, 0xFE],
            Array("title=%ED%A0%80".utf8), Array(repeating: UInt8(ascii: "&"), count: 3),
        ])
    func broken(_ body: [UInt8]) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let answer = try await hall.ask(.post, "/plans", session, raw: body)
        if body.contains(UInt8(ascii: "t")) || body.first == 0xFF {
            expectPage(answer, 400, "読み取れません")
        } else {
            expectPage(answer, 403, "もう一度送信してください")
        }
    }

    @Test("403: not in this post, and the menu is that of the post") func forbidden() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.observer)
        expectPage(
            try await hall.ask(.get, "/administration", session), 403, "この職では開けません")
    }

    @Test("403: what was typed in a post that has ended comes back to whoever typed it")
    func typedInAnotherPost() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.observer)
        let fields = [
            ("title", "前の職での計画"), ("token", hall.accounts.formToken(for: session)),
        ]
        let own: HTTPFields = [.origin: "http://" + CityHall.host]
        let answer = try await hall.ask(.post, "/plans", session, form: fields, headers: own)
        #expect(answer.status == 403)
        #expect(answer.body.contains("前の職での計画"))
        for headers in [[:], [.origin: "http://evil.example"]] as [HTTPFields] {
            let answer = try await hall.ask(
                .post, "/plans", session, form: fields, headers: headers)
            #expect(!answer.body.contains("前の職での計画"), "\(headers)")
        }
    }

    @Test("401 and 403: what was typed comes back where nobody else can have sent it")
    func typed() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let own: HTTPFields = [.origin: "http://" + CityHall.host]
        let fields = [("title", "長い<b>計画"), ("password", "秘密の言葉"), ("token", "stale")]
        // What is about to be shared is kept; the rest is shown once.
        for (token, path, status) in [
            (nil, "/plans", 401), (session, "/plans", 403),
        ] as [(SessionToken?, String, Int)] {
            let answer = try await hall.ask(.post, path, token, form: fields, headers: own)
            #expect(answer.status == status)
            #expect(answer.body.contains("長い&lt;b&gt;計画"))
            #expect(!answer.body.contains("秘密の言葉"))
            // Another site's form puts no words on our page.
            for foreign in [[:], [.origin: "http://evil.example"]] as [HTTPFields] {
                let answer = try await hall.ask(
                    .post, path, token, form: fields, headers: foreign)
                #expect(!answer.body.contains("計画</div>"), "\(foreign)")
            }
        }
        #expect(!(try await hall.ask(.get, "/plans", session).body.contains("長い")))
    }

    @Test(
        "no page shows what was typed into a form that is not about texts",
        arguments: [true, false])
    func secrets(isLate: Bool) async throws {
        let hall = try await CityHall()
        let own: HTTPFields = [.origin: "http://" + CityHall.host]
        let names = [
            "current", "password", "again", "code", "password-code", "recovery-code",
            "current-code", "name", "text", "title", "delegation", "descriptor", "heard",
        ]
        let session = try await hall.session(.personnel)
        if isLate { hall.clock.move(31 * 60) }
        for route in PageRoutes.all where route.method == .post && !route.showsTyped {
            // Whoever signs in finds the name in its field.
            if isLate, route.access == .everyone { continue }
            let path = "\(route.pattern)".split(separator: "/").map { part in
                part.first == ":" ? "x" : String(part)
            }.reduce("") { $0 + "/" + $1 }
            let fields =
                [("token", isLate ? hall.accounts.formToken(for: session) : "stale")]
                + names.map { ($0, "秘密の\($0)") }
            let answer = try await hall.ask(.post, path, session, form: fields, headers: own)
            #expect(!answer.body.contains("秘密の"), "\(route.pattern) \(answer.status)")
            #expect([401, 403].contains(answer.status), "\(route.pattern) \(answer.status)")
        }
        let texts = PageRoutes.all.filter(\.showsTyped).map { "\($0.pattern)" }
        for pattern in ["/sign-in", "/account", "/first", "/administration", "/organisation"] {
            #expect(!texts.contains { $0.hasPrefix(pattern) }, "\(pattern)")
        }
    }

    @Test("an expired session leads to the sign-in and back") func expired() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        try await hall.accounts.end(session)
        let answer = try await hall.ask(.get, "/plans?x=1", session)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/sign-in?then=%2Fplans%3Fx%3D1")
    }

    @Test("409: the same form is under way") func sentTwice() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let fields = try form(hall, session, [("title", "計画"), ("confirmed", "yes")])
        let key = try #require(SubmissionKey(text: fields[1].1))
        let account = try #require(
            try await hall.accounts.find(session, seconds: Int64(Date().timeIntervalSince1970)))
        let typed = try #require(
            FormFields(encoded: Array("title=%E8%A8%88%E7%94%BB&confirmed=yes".utf8)))
        _ = try await hall.accounts.claim(
            key, of: account.account, form: Array("/plans".utf8) + [0] + typed.canonical(),
            seconds: Int64(Date().timeIntervalSince1970))
        expectPage(
            try await hall.ask(.post, "/plans", session, form: fields), 409, "同じ送信を処理しています")
    }

    @Test("422: what was wrong is said, and what was typed is there") func wrong() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let long = String(repeating: "長", count: 201)
        let answer = try await hall.ask(
            .post, "/plans", session, form: try form(hall, session, [("title", long)]))
        let place = try #require(answer.headers[.location])
        expectPage(try await hall.ask(.get, place, session), 422, long)
    }

    @Test("429: too many tries") func tooMany() async throws {
        let hall = try await CityHall()
        let session = try hall.accounts.freshToken()
        var answer: PageAnswer?
        for _ in 0..<7 {
            answer = try await hall.ask(
                .post, "/sign-in", session,
                form: [
                    ("token", hall.accounts.formToken(for: session)), ("name", "nobody"),
                    ("password", "wrong"),
                ])
        }
        expectPage(
            try #require(answer), 429, "しばらく受け付けません", back: "/sign-in", hasMenu: false)
    }

    @Test("503: while the records are made anew, and while the node stops") func unavailable()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        await hall.node.close()
        let answer = try await hall.ask(.get, "/plans", session)
        expectPage(answer, 503, "止めているところ", back: "/sign-in", hasMenu: false)
        #expect(answer.headers[.retryAfter] == "30")
    }

    @Test("500: what fails by itself says that the data is there") func failure() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        try hall.accounts.close()
        expectPage(
            try await hall.ask(.get, "/plans", session), 500, "問題が起きました",
            back: "/sign-in", hasMenu: false)
    }
}
