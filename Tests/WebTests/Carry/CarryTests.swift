internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// What a browser may keep, under whose key, and that what waited there is shared once.
@Suite("Taking pages along", .serialized) struct CarryTests {
    private func plan(_ hall: CityHall) async throws -> String {
        let call = Call.test(as: "部会参加者", account: "test")
        return try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
    }

    private func get(
        _ hall: CityHall, _ path: String, _ session: SessionToken?, carries: Bool = true,
        isShared: Bool = false
    ) async throws -> PageAnswer {
        var cookies = carries ? ["__Host-tasukeai-carry=1"] : []
        if isShared { cookies.append("__Host-tasukeai-shared=1") }
        if let session { cookies.append("__Host-tasukeai=" + session.text) }
        var headers: HTTPFields = [:]
        headers[.cookie] = cookies.joined(separator: "; ")
        return try await hall.ask(.get, path, nil, headers: headers)
    }

    @Test("only pages of what cities share may be kept") func routes() {
        let carried = PageRoutes.all.filter(\.isCarried)
        #expect(carried.count > 15)
        let shared = [
            "/plans", "/meetings", "/advice", "/projects", "/reviews", "/awards", "/cases",
        ]
        for route in carried {
            #expect(route.method == .get)
            #expect(shared.contains { route.pattern.hasPrefix($0) }, "\(route.pattern)")
            // What the city has not shared stays in the building.
            for word in ["draft", "share", "kept"] {
                #expect(!route.pattern.contains(word), "\(route.pattern)")
            }
        }
    }

    @Test("a page that is taken along says nothing of its reader") func taken() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let found = try #require(try await hall.accounts.find(session, seconds: hall.clock.now))
        let id = try await plan(hall)
        let usual = try await get(hall, "/plans/\(id)", session)
        #expect(usual.body.contains("data-keep") && usual.body.contains("name=\"token\""))
        let taken = try await get(hall, "/plans/\(id)?carry=1", session)
        let main = try #require(taken.body.range(of: "<main")?.lowerBound)
        let end = try #require(taken.body.range(of: "</main>")?.lowerBound)
        let content = String(taken.body[main..<end])
        #expect(content.contains("計画") && content.contains("data-keep"))
        for secret in [
            "name=\"token\"", "name=\"writer\"", "name=\"submission\"",
            hall.accounts.writerMark(of: found.account), hall.accounts.formToken(for: session),
        ] {
            #expect(!content.contains(secret))
        }
        // Nobody keeps a page who did not ask for it, and none where people take turns.
        for answer in [
            try await get(hall, "/plans/\(id)", session, carries: false),
            try await get(hall, "/plans/\(id)", session, isShared: true),
            try await get(hall, "/", session), try await get(hall, "/notices", session),
        ] {
            #expect(!answer.body.contains("data-keep"))
        }
    }

    @Test("what a city has not shared is not taken along") func drafts() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let id = try await plan(hall)
        let call = Call.test(as: "部会参加者", account: "test")
        let part = SaveDraft.Part(
            place: .field("goal"), text: "まだ内緒の目標", seen: 0, base: nil)
        _ = try await hall.node.ask(SaveDraft(id: id, kind: "plan", parts: [part]), call)
        #expect(try await get(hall, "/plans/\(id)", session).body.contains("まだ内緒の目標"))
        #expect(!(try await get(hall, "/plans/\(id)?carry=1", session).body.contains("まだ内緒の目標")))
        #expect(!(try await get(hall, "/plans?carry=1", session).body.contains("まだ共有していない下書き")))
    }

    private struct Key: Decodable {
        let owner: String
        let key: String
        let until: Int64
    }

    @Test("each person has a key of their own, the same in each session, and no stranger gets one")
    func keys() async throws {
        let hall = try await CityHall()
        let read = { (session: SessionToken) in
            let answer = try await get(hall, "/carry/key", session)
            #expect(answer.headers[.cacheControl] == "no-store")
            return try JSONDecoder().decode(Key.self, from: Data(answer.body.utf8))
        }
        let first = try await read(try await hall.session(.member))
        let again = try await read(try await hall.session(.member))
        let other = try await read(try await hall.session(.adviser))
        #expect(first.key == again.key && first.owner == again.owner)
        #expect(first.key != other.key && first.owner != other.owner)
        #expect(first.key.utf8.count == 43)
        #expect(first.until - hall.clock.now <= 12 * 3_600)
        #expect(try await get(hall, "/carry/key", nil).status == 303)
        #expect(
            try await get(hall, "/carry/key", try await hall.session(.observer), carries: false)
                .status == 404)
    }

    @Test("what waited is shared once, from however many pages it is sent") func once() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let id = try await plan(hall)
        let draft = try hall.accounts.freshSubmissionKey().text
        let send = { (mark: String) in
            try await hall.ask(
                .post, "/plans/\(id)/edit/goal", session,
                form: [
                    ("token", hall.accounts.formToken(for: session)), ("submission", mark),
                    ("base", "empty"), ("text", "朝、帰る。"), ("draft", draft),
                    ("stood", "/plans/\(id)"), ("confirmed", "yes"),
                    ("seen", try await seen(hall, session, id, draft)),
                ], headers: [.origin: "http://" + CityHall.host])
        }
        let before = try await get(hall, "/carry/sent?draft=\(draft)", session)
        #expect(before.body == "{\"done\":[],\"interrupted\":[]}")
        let first = try await send(try hall.accounts.freshSubmissionKey().text)
        let second = try await send(try hall.accounts.freshSubmissionKey().text)
        #expect(first.status == 303 && second.status == 303)
        #expect(first.headers[.location] == second.headers[.location])
        let call = Call.test(as: "部会参加者", account: "test")
        let shown = try await hall.node.ask(ShowPlan(id: id), call).answer
        #expect(shown.fields["goal"]?.text == "朝、帰る。")
        let after = try await get(hall, "/carry/sent?draft=\(draft),x,\(draft)y", session)
        #expect(after.body == "{\"done\":[\"\(draft)\"],\"interrupted\":[]}")
        // Of somebody else's nobody is told.
        let other = try await hall.session(.adviser)
        #expect(
            try await get(hall, "/carry/sent?draft=\(draft)", other).body
                == "{\"done\":[],\"interrupted\":[]}")
    }

    /// What the preview of the same form says it showed; empty once it is shared.
    private func seen(
        _ hall: CityHall, _ session: SessionToken, _ id: String, _ draft: String
    ) async throws -> String {
        let kept = try await hall.ask(
            .post, "/plans/\(id)/edit/goal", session,
            form: [
                ("token", hall.accounts.formToken(for: session)),
                ("submission", try hall.accounts.freshSubmissionKey().text), ("base", "empty"),
                ("text", "朝、帰る。"), ("draft", draft),
            ], headers: [.origin: "http://" + CityHall.host])
        let page = try await hall.ask(.get, try #require(kept.headers[.location]), session)
        return page.status == 200 ? try page.hidden("seen") : ""
    }

    @Test("the list stands for everybody and says nothing of anybody") func shell() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let shell = try await get(hall, "/carry/shell", session)
        #expect(shell.body.contains("data-shell=\"kept\""))
        for word in ["name=\"writer\"", "ログアウト", "member"] {
            #expect(!shell.body.contains(word))
        }
        let list = try await get(hall, "/carry", session)
        #expect(list.body.contains("data-shell=\"list\"") && list.body.contains("ログアウト"))
        let worker = try await get(hall, "/worker.js", nil)
        #expect(worker.status == 200)
        #expect(worker.headers[.contentType] == "text/javascript; charset=utf-8")
    }
}
