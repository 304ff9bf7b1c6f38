internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// What was typed when the session had ended.
@Suite("Kept forms", .serialized) struct KeptTests {
    private static let own: HTTPFields = [.origin: "http://" + CityHall.host]

    private func plan(_ hall: CityHall) async throws -> String {
        let call = Call.test(as: "部会参加者", account: "test")
        return try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
    }

    private func form(_ hall: CityHall, _ session: SessionToken, _ text: String) -> [(
        String, String
    )] {
        [
            ("token", hall.accounts.formToken(for: session)), ("base", "empty"), ("text", text),
            ("confirmed", "yes"),
        ]
    }

    /// A form of a page that the same person opened in an earlier session.
    private func stale(
        _ hall: CityHall, _ session: SessionToken, _ fields: [(String, String)]
    ) async throws -> [(String, String)] {
        let found = try #require(try await hall.accounts.find(session, seconds: hall.clock.now))
        return [("token", "old"), ("writer", hall.accounts.writerMark(of: found.account))] + fields
    }

    /// Where a form leads, which must be a page of what is kept.
    private func kept(_ answer: PageAnswer) throws -> String {
        let place = try #require(answer.headers[.location])
        #expect(answer.status == 303 && place.hasPrefix("/kept/"), "\(answer.status) \(place)")
        return place
    }

    @Test("a text that was sent too late waits for the same person") func sentTooLate() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        hall.clock.move(31 * 60)
        let late = try await hall.ask(
            .post, path, session, form: form(hall, session, "朝、帰る。<b>"), headers: Self.own)
        #expect(late.status == 303)
        let door = try #require(late.headers[.location])
        #expect(door.hasPrefix("/sign-in?left=kept&then=%2Fkept%2F"))
        let place = "/kept/" + door.dropFirst("/sign-in?left=kept&then=%2Fkept%2F".count)
        #expect(try await hall.ask(.get, place, session).status == 303)

        hall.clock.move(-31 * 60)
        let stranger = try await hall.session(.adviser)
        #expect(try await hall.ask(.get, place, stranger).status == 404)
        let shown = try await hall.ask(.get, place, session)
        // It goes to the preview, never straight out, although it had been confirmed.
        #expect(shown.status == 200 && shown.body.contains("朝、帰る。&lt;b&gt;"))
        #expect(shown.body.contains("公開前の確認") && shown.body.contains("action=\"\(path)\""))
    }

    @Test("signing in anew loses nothing that stands in an open page") func staleToken()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        let stale = try await stale(hall, session, [("base", "empty"), ("text", "朝、帰る。")])
        let led = try await hall.ask(.post, path, session, form: stale, headers: Self.own)
        #expect(try await hall.ask(.get, try kept(led), session).body.contains("朝、帰る。"))
        // A browser that names no origin, or another one, keeps nothing.
        for headers in [[:], [.origin: "http://evil.example"]] as [HTTPFields] {
            let answer = try await hall.ask(.post, path, session, form: stale, headers: headers)
            #expect(answer.status == 403)
        }
        // Nor is kept what was typed into the window of somebody else.
        let other = stale.map { $0.0 == "writer" ? ("writer", "other") : $0 }
        let refused = try await hall.ask(.post, path, session, form: other, headers: Self.own)
        #expect(refused.status == 403)
    }

    @Test("a form is answered by a page that can be asked again, and its own page holds it")
    func backAndForth() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let token = hall.accounts.formToken(for: session)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        let typed = [("token", token), ("submission", "page"), ("base", ""), ("text", "朝、帰る。")]
        let place = try kept(try await hall.ask(.post, path, session, form: typed))
        for _ in 0..<2 {
            let preview = try await hall.ask(.get, place, session)
            #expect(preview.status == 200 && preview.body.contains("公開前の確認"))
        }
        let again = try await hall.ask(.get, path, session)
        #expect(again.body.contains("朝、帰る。</textarea>") && again.body.contains("書きかけの内容"))
        #expect(try await hall.ask(.get, "/", session).body.contains("書きかけ（1件）"))
        // The same page's form once more is the same form.
        let second = try await hall.ask(.post, path, session, form: typed)
        #expect(try kept(second) == place)
        let edit = try await hall.ask(.get, place + "/edit", session)
        #expect(edit.status == 200 && edit.body.contains("朝、帰る。</textarea>"))
        // What is wrong is a page of its own, too, and keeps what was typed.
        let long = String(repeating: "あ", count: 201)
        let wrong = try kept(
            try await hall.ask(
                .post, "/plans", session, form: [("token", token), ("title", long)]))
        let told = try await hall.ask(.get, wrong, session)
        #expect(told.status == 422 && told.body.contains(long) && told.body.contains("200字まで"))
        // Shared, it is kept no longer, and the next page says so once.
        let submission = try hall.accounts.freshSubmissionKey().text
        let shared = try await hall.ask(
            .post, path, session,
            form: [
                ("token", token), ("submission", submission), ("base", ""), ("text", "朝、帰る。"),
                ("confirmed", "yes"), ("kept", String(place.dropFirst("/kept/".count))),
            ])
        let next = try #require(shared.headers[.location])
        let page = String(next.prefix { $0 != "#" })
        #expect(try await hall.ask(.get, page, session).body.contains("共有しました。"))
        #expect(try await hall.ask(.get, page, session).body.contains("共有しました。") == false)
        #expect(try await hall.ask(.get, place, session).status == 404)
    }

    @Test("our script is told where to go, and what was wrong") func script() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let token = hall.accounts.formToken(for: session)
        let json: HTTPFields = [.accept: "application/json"]
        let led = try await hall.ask(
            .post, "/plans", session, form: [("token", token), ("title", "計画")], headers: json)
        #expect(led.status == 200 && led.body.contains("\"next\":\"/kept/"), "\(led.body)")
        let stale = try await hall.ask(
            .post, "/plans", session, form: [("token", "x"), ("title", "計画")], headers: json)
        #expect(stale.status == 403 && stale.body.contains("\"said\":"), "\(stale.body)")
        // A form whose answer is a page or a file: nothing is done, the browser sends it.
        let chief = try await hall.session(.sectionChief)
        let plain = try await hall.ask(
            .post, "/post", chief,
            form: [("token", hall.accounts.formToken(for: chief)), ("post", "person")],
            headers: json)
        #expect(plain.body == "{\"native\":true,\"stays\":false}")
    }

    @Test(
        "a page of the same person is good for once more after signing in anew: our script gets the token"
    )
    func freshToken() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.personnel)
        let account = try #require(try await hall.accounts.find(session, seconds: hall.clock.now))
        let mark = hall.accounts.writerMark(of: account.account)
        func send(_ writer: String, _ headers: HTTPFields) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/organisation/calendar", session,
                form: [("token", "old"), ("writer", writer), ("day", "21")], headers: headers)
        }
        var script = Self.own
        script[.accept] = "application/json"
        let answer = try await send(mark, script)
        let token = hall.accounts.formToken(for: session)
        #expect(answer.status == 403)
        #expect(answer.body.contains("\"fresh\":\"\(token)\""), "\(answer.body)")
        #expect(answer.body.contains("もう一度押してください"))
        // Nobody else is handed one: another writer's page, a browser without the script, another site.
        let nowhere: HTTPFields = [.accept: "application/json"]
        var foreign = nowhere
        foreign[.origin] = "http://evil.example"
        for (writer, headers) in [
            ("other", script), (mark, Self.own), (mark, nowhere), (mark, foreign),
        ] {
            let refused = try await send(writer, headers)
            #expect(refused.status == 403 && !refused.body.contains("fresh"), "\(headers)")
        }
    }

    @Test("what was only chosen takes no place from what was typed") func chosen() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let plan = try await plan(hall)
        let token = hall.accounts.formToken(for: session)
        for number in 0..<12 {
            _ = try kept(
                try await hall.ask(
                    .post, "/plans", session, form: [("token", token), ("title", "計画\(number)")]))
        }
        for _ in 0..<6 {
            let place = try kept(
                try await hall.ask(
                    .post, "/plans/\(plan)/choose/title", session,
                    form: [("token", token), ("chosen", "別の題名")]))
            #expect(try await hall.ask(.get, place, session).status == 200)
        }
        let list = try await hall.ask(.get, "/kept", session)
        #expect(list.body.contains("計画0<") && list.body.contains("計画11<"), "\(list.body)")
    }

    @Test("only the button that shares says that it shares") func button() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let token = hall.accounts.formToken(for: session)
        let place = try kept(
            try await hall.ask(
                .post, "/meetings", session,
                form: [
                    ("token", token), ("title", "会合"), ("date", "2026-12-01"), ("form", "online"),
                ]))
        let preview = try await hall.ask(.get, place, session)
        let named = preview.body.components(separatedBy: "name=\"confirmed\"")
        #expect(named.count == 2 && named[0].hasSuffix("<button "), "\(preview.body)")
    }

    @Test("a look at what is kept shows what was typed, and no word of the machine")
    func looks() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let token = hall.accounts.formToken(for: session)
        let (plan, other) = (try await plan(hall), try await plan(hall))
        let forms: [(path: String, fields: [(String, String)])] = [
            ("/plans/\(plan)/edit/status", [("chosen", "active")]),
            ("/plans/\(plan)/edit/goal", [("text", "朝"), ("base", other), ("answers", other)]),
            ("/comments/\(plan)", [("text", "朝"), ("on", "plan"), ("field", "current_state")]),
            ("/meetings", [("title", "朝"), ("date", "12/18"), ("form", "online")]),
            ("/projects", [("title", "朝"), ("size", "small")]),
            ("/reviews", [("subject", "朝"), ("decision", "continue"), ("on", "11/1")]),
            ("/awards", [("section", "朝"), ("city", "142069")]),
        ]
        for form in forms {
            let place = try kept(
                try await hall.ask(
                    .post, form.path, session, form: [("token", token)] + form.fields))
            let page = try await hall.ask(.get, place + "/leave", session)
            let card = page.body.components(separatedBy: "class=\"card\"").dropFirst().first ?? ""
            let shown = (card.components(separatedBy: "</section>").first ?? "")
                .replacing(/<[^>]*>/, with: "")
            #expect(page.status == 200 && shown.contains(/朝|選んだだけ/), "\(page.body)")
            #expect(shown.firstMatch(of: /[a-z_]{4,}|[0-9]{6}/) == nil, "\(form.path) \(shown)")
        }
    }

    @Test("what concerns the staff is not kept") func staff() async throws {
        let hall = try await CityHall()
        let chief = try await hall.session(.sectionChief)
        hall.clock.move(31 * 60)
        for route in PageRoutes.all where route.method == .post && !route.access.admits(.member) {
            let path = "\(route.pattern)".split(separator: "/").map { part in
                part.first == ":" ? "x" : String(part)
            }.reduce("") { $0 + "/" + $1 }
            let answer = try await hall.ask(
                .post, path, chief, form: form(hall, chief, "秘密"), headers: Self.own)
            #expect(answer.status == 401, "\(route.pattern)")
        }
        hall.clock.move(-31 * 60)
        #expect(try await hall.ask(.get, "/kept", chief).status == 403)
    }

    @Test(
        "nothing is kept after half a day; signing out loses nothing, and shows it to nobody else")
    func gone() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let path = "/plans/\(try await plan(hall))/edit/goal"
        let stale = try await stale(hall, session, [("text", "朝、帰る。")])
        let place = try kept(
            try await hall.ask(.post, path, session, form: stale, headers: Self.own))
        _ = try await hall.ask(
            .post, "/sign-out", session,
            form: [("token", hall.accounts.formToken(for: session))])
        let other = try await hall.session(.adviser)
        #expect(try await hall.ask(.get, place, other).status == 404)
        #expect(try await hall.ask(.get, "/kept", other).body.contains("朝、帰る。") == false)
        hall.clock.move(11 * 3_600)
        let later = try await hall.session(.member)
        #expect(try await hall.ask(.get, place, later).status == 200)
        hall.clock.move(2 * 3_600)
        let tooLate = try await hall.session(.member)
        #expect(try await hall.ask(.get, place, tooLate).status == 404)
    }

    @Test("one account fills no more than its own place") func limits() async throws {
        let hall = try await CityHall()
        let (first, second) = (try await hall.session(.member), try await hall.session(.adviser))
        let plan = try await plan(hall)
        let mine = try kept(
            try await hall.ask(
                .post, "/plans/\(plan)/advise", second,
                form: [
                    ("token", hall.accounts.formToken(for: second)), ("text", "幹事の助言"),
                ]))
        for number in 0..<40 {
            _ = try await hall.ask(
                .post, "/plans", first,
                form: [
                    ("token", hall.accounts.formToken(for: first)), ("title", "計画\(number)"),
                ])
        }
        let list = try await hall.ask(.get, "/kept", first)
        #expect(list.body.components(separatedBy: "<article").count == 13)
        #expect(list.body.contains("計画39") && !list.body.contains("計画27<"))
        #expect(try await hall.ask(.get, mine, second).status != 404)
    }
}
