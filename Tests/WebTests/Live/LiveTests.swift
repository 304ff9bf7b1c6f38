internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// What the scripts of an open text ask, and what they are told.
@Suite("Live texts", .serialized) struct LiveTests {
    private struct Told: Decodable {
        struct Other: Decodable, Equatable {
            let who: String
            let at: Int?
        }

        let version: String?
        let text: String?
        let cities: [String]?
        let others: [Other]?
        let later: Int?
    }

    private func told(_ answer: PageAnswer) throws -> Told {
        try JSONDecoder().decode(Told.self, from: Data(answer.body.utf8))
    }

    private func plan(_ hall: CityHall, _ text: String) async throws -> (
        id: String, version: String
    ) {
        let call = Call.test(as: "部会参加者", account: "test")
        let id = try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
        return (id, try await write(hall, id, text, call))
    }

    @discardableResult
    private func write(
        _ hall: CityHall, _ id: String, _ text: String, _ call: Call = .test()
    ) async throws -> String {
        let edit = EditText(kind: "plan", id: id, field: "goal", text: text, base: nil)
        return try await hall.node.ask(edit, call).answer.version
    }

    private func path(
        _ id: String, _ version: String, page: String = "a1", wait: Int = 25, _ more: String = ""
    ) -> String {
        "/live/\(id)/goal?page=\(page)&wait=\(wait)&version=\(version)\(more)"
    }

    /// Returns when so many pages wait; a test that fails here would hang, and the suite's time ends it.
    private func waiting(_ count: Int, _ hall: CityHall) async {
        while hall.node.pagesWaiting != count { try? await Task.sleep(for: .milliseconds(2)) }
    }

    @Test("a page that has the newest version waits, and is told when another appears")
    func news() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let answer = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        let newest = try await write(hall, id, "毎朝、帰る。")
        let told = try told(try await answer)
        #expect(told.text == "毎朝、帰る。" && told.version == newest)
        #expect(told.cities == ["この市のほかの人"])
    }

    @Test("another field of the record wakes nobody with news") func otherField() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let answer = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        _ = try await hall.node.ask(
            EditText(kind: "plan", id: id, field: "current_state", text: "別の欄", base: nil), .test())
        hall.clock.move(25)
        #expect(try told(try await answer).text == nil)
    }

    @Test(
        "whatever a page calls its version, it is told the text",
        arguments: [
            "", "empty", "%00", "..%2F..", "%22%3E%3Cscript%3E", "%F0%A0%AE%B7", "abc,abc,abc",
            String(repeating: "9", count: 20_000),
        ])
    func hostileVersions(_ version: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, _) = try await plan(hall, "朝、帰る。")
        let answer = try await hall.ask(.get, path(id, version), session)
        #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
        #expect(try told(answer).text == "朝、帰る。")
    }

    @Test("what is no question is refused") func refusals() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        let long = String(repeating: "9", count: 40_000)
        for (path, status) in [
            ("/live/\(id)/goal?version=\(version)", 400),
            (path(id, long), 400),
            (path(id, version, page: String(repeating: "a", count: 501)), 400),
            ("/live/\(id)/title?page=a1&version=", 404), ("/live/nothing/goal?page=a1", 404),
            ("/live/\(id)/nothing?page=a1", 422),
            ("/live/\(String(repeating: "ab", count: 32)).0/goal?page=a1", 404),
        ] {
            let answer = try await hall.ask(.get, path, session)
            #expect(answer.status == status, "\(path.prefix(120))")
        }
        // Numbers beyond their range are brought into it.
        for number in ["-1", "99999999999999999999", "9223372036854775807", "x"] {
            let path = path(id, "old", "&at=\(number)")
            #expect(try await hall.ask(.get, path, session).status == 200)
        }
    }

    @Test("people at one text are told of each other, by their posts") func others() async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        let personnel = try await hall.session(.personnel)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let answer = hall.ask(.get, path(id, version), member)
        await waiting(1, hall)
        let second = try await hall.ask(
            .get, path(id, version, page: "b2", wait: 0, "&at=3"), personnel)
        #expect(try told(second).others == [.init(who: "この市の部会参加者", at: nil)])
        #expect(try told(try await answer).others == [.init(who: "この市の職員課", at: 3)])
        // Its own other window is nobody else.
        let own = try await hall.ask(.get, path(id, version, page: "a2", wait: 0), member)
        #expect(try told(own).others == [.init(who: "この市の職員課", at: 3)])
        _ = try await hall.ask(.get, path(id, version, page: "b2", "&leave=1"), personnel)
        let after = try await hall.ask(.get, path(id, version, page: "a2", wait: 0), member)
        #expect(try told(after).others == [])
    }

    @Test("a page's newer request takes the place of its older one") func overtaken() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let first = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        _ = try await hall.ask(.get, path(id, version, wait: 0), session)
        #expect(try told(try await first).later == 10)
    }

    @Test("a session has few windows that wait, and the oldest gives way") func windows()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let oldest = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        for page in 0..<8 {
            _ = try await hall.ask(.get, path(id, version, page: "p\(page)", wait: 0), session)
        }
        #expect(try told(try await oldest).later == 10)
    }

    @Test("a node has room for so many pages, and sends more away for a while") func room()
        async throws
    {
        let hall = try await CityHall()
        let (id, _) = try await plan(hall, "朝、帰る。")
        let sentAway = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<320 {
                // Told the text at once, whose version it does not know.
                let page = try #require(OpenPage(session: "s\(number)", page: "p"))
                let question = try #require(
                    FollowText(
                        record: id, field: "goal", version: "", page: page, who: "", at: nil,
                        seconds: 25))
                group.addTask {
                    try await hall.node.ask(question, .test()).answer.laterSeconds != nil
                }
            }
            return try await group.reduce(into: 0) { count, isSent in count += isSent ? 1 : 0 }
        }
        #expect(sentAway == 20)
    }

    @Test("signing out ends the waiting at once") func signedOut() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let answer = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        _ = try await hall.ask(
            .post, "/sign-out", session,
            form: [("token", hall.accounts.formToken(for: session))])
        #expect(try await answer.status == 303)
        #expect(hall.node.pagesWaiting == 0)
    }

    @Test("a session that ends while its page waits is told nothing") func endedMeanwhile()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        async let answer = hall.ask(.get, path(id, version), session)
        await waiting(1, hall)
        try await hall.accounts.end(session)
        try await write(hall, id, "毎朝、帰る。")
        let got = try await answer
        #expect(got.status == 303 && !got.body.contains("毎朝"))
    }

    @Test("waiting keeps no session alive; typing does", arguments: [false, true])
    func idling(_ isTyping: Bool) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, version) = try await plan(hall, "朝、帰る。")
        for _ in 0..<4 {
            hall.clock.move(9 * 60)
            _ = try await hall.ask(
                .get, path(id, version, wait: 0, isTyping ? "&typed=1" : ""), session)
        }
        #expect(try await hall.ask(.get, "/", session).status == (isTyping ? 200 : 303))
    }

    @Test("the node's stop ends all waiting") func stop() async throws {
        let hall = try await CityHall()
        let (id, version) = try await plan(hall, "朝、帰る。")
        let page = try #require(OpenPage(session: "s", page: "p"))
        let question = try #require(
            FollowText(
                record: id, field: "goal", version: version, page: page, who: "", at: nil,
                seconds: 25))
        async let reply = hall.node.ask(question, .test())
        await waiting(1, hall)
        await hall.node.close()
        #expect(try await reply.answer.laterSeconds != nil)
    }

    @Test(
        "pages have the scripts that they need, and no page has them within"
    )
    func scripts() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let (id, _) = try await plan(hall, "朝、帰る。")
        for (path, count) in [
            ("/", 1), ("/plans", 1), ("/plans/\(id)", 2), ("/plans/\(id)/edit/title", 1),
            ("/plans/\(id)/edit/goal", 3), ("/sign-in", 0),
        ] {
            let answer = try await hall.ask(.get, path, path == "/sign-in" ? nil : session)
            let parts = answer.body.components(separatedBy: "<script")
            #expect(parts.count - 1 == count, "\(path)")
            for part in parts.dropFirst() {
                #expect(part.hasPrefix(" src=\"/assets/") && part.contains("\" defer></script>"))
                let address = part.split(separator: "\"")[1]
                let script = try await hall.ask(.get, String(address), nil)
                #expect(script.status == 200 && script.body.hasPrefix("\"use strict\";"))
            }
        }
    }
}
