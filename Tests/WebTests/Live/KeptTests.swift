internal import Accounts
internal import HTTPTypes
internal import Node
internal import Staff
internal import Testing
internal import Web

/// What was typed when the session had ended.
@Suite("Kept forms", .serialized) struct KeptTests {
    private static let own: HTTPFields = [.origin: "http://" + CityHall.host]

    private func plan(_ hall: CityHall) async throws -> String {
        try await Caller.$current.withValue(Caller(account: "test", post: "部会参加者")) {
            try await hall.node.perform(.planNew(title: "計画"))["id"]?.text ?? ""
        }
    }

    private func form(_ hall: CityHall, _ session: SessionToken, _ text: String) -> [(
        String, String
    )] {
        [
            ("token", hall.accounts.formToken(for: session)), ("base", "empty"), ("text", text),
            ("confirmed", "yes"),
        ]
    }

    @Test("a text that was sent too late waits for the same person") func sentTooLate() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        hall.ahead.move(31 * 60)
        let late = try await hall.ask(
            .post, path, session, form: form(hall, session, "朝、帰る。<b>"), headers: Self.own)
        #expect(late.status == 303)
        #expect(late.headers[.location] == "/sign-in?left=kept&then=%2Fkept")
        #expect(try await hall.ask(.get, "/kept", session).status == 303)

        hall.ahead.move(-31 * 60)
        let stranger = try await hall.session(.adviser)
        #expect(try await hall.ask(.get, "/kept", stranger).headers[.location] == "/")
        let shown = try await hall.ask(.get, "/kept", session)
        #expect(shown.status == 200 && shown.body.contains("朝、帰る。&lt;b&gt;"))
        // It goes to the preview, never straight out.
        #expect(shown.body.contains("action=\"\(path)\"") && !shown.body.contains("confirmed"))

        let again = [
            ("token", hall.accounts.formToken(for: session)), ("base", "empty"),
            ("text", "朝、帰る。"), ("kept", "yes"),
        ]
        let preview = try await hall.ask(.post, path, session, form: again, headers: Self.own)
        #expect(preview.body.contains("公開前の確認"))
        #expect(try await hall.ask(.get, "/kept", session).headers[.location] == "/")
    }

    @Test("signing in anew loses nothing that stands in an open page") func staleToken()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        let stale = [("token", "old"), ("base", "empty"), ("text", "朝、帰る。")]
        let led = try await hall.ask(.post, path, session, form: stale, headers: Self.own)
        #expect(led.status == 303 && led.headers[.location] == "/kept")
        // A browser that names no origin, or another one, keeps nothing.
        for headers in [[:], [.origin: "http://evil.example"]] as [HTTPFields] {
            let answer = try await hall.ask(.post, path, session, form: stale, headers: headers)
            #expect(answer.status == 403)
        }
    }

    @Test("what concerns the staff is not kept") func staff() async throws {
        let hall = try await CityHall()
        let chief = try await hall.session(.sectionChief)
        hall.ahead.move(31 * 60)
        for route in PageRoutes.all where route.method == .post && !route.access.admits(.member) {
            let path = "\(route.pattern)".split(separator: "/").map { part in
                part.first == ":" ? "x" : String(part)
            }.reduce("") { $0 + "/" + $1 }
            let answer = try await hall.ask(
                .post, path, chief, form: form(hall, chief, "秘密"), headers: Self.own)
            #expect(answer.status == 401, "\(route.pattern)")
        }
        hall.ahead.move(-31 * 60)
        #expect(try await hall.ask(.get, "/kept", chief).status == 403)
    }

    @Test("nothing is kept after an hour, nor after signing out") func gone() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        let stale = [("token", "old"), ("text", "朝、帰る。")]
        for isSigningOut in [false, true] {
            _ = try await hall.ask(.post, path, session, form: stale, headers: Self.own)
            #expect(try await hall.ask(.get, "/kept", session).status == 200)
            if isSigningOut {
                _ = try await hall.ask(
                    .post, "/sign-out", session,
                    form: [("token", hall.accounts.formToken(for: session))])
                let next = try await hall.session(.adviser)
                #expect(try await hall.ask(.get, "/kept", next).headers[.location] == "/")
            } else {
                // Still in use, so the session lives.
                for _ in 0..<3 {
                    hall.ahead.move(21 * 60)
                    _ = try await hall.ask(.get, "/plans", session)
                }
                #expect(try await hall.ask(.get, "/kept", session).headers[.location] == "/")
            }
        }
    }
}
