internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// What the preview says of names: some hold a text back, some are only shown.
@Suite("Screened previews", .serialized) struct ScreenedPreviewTests {
    private func preview(
        _ hall: CityHall, _ session: SessionToken, _ path: String, _ text: String
    ) async throws -> PageAnswer {
        let led = try await hall.ask(
            .post, path, session,
            form: [
                ("token", hall.accounts.formToken(for: session)),
                ("submission", try hall.accounts.freshSubmissionKey().text), ("base", ""),
                ("text", text),
            ])
        let place = try #require(led.headers[.location])
        #expect(led.status == 303 && place.hasPrefix("/kept/"), "\(led.status) \(place)")
        return try await hall.ask(.get, place, session)
    }

    private func share(
        _ hall: CityHall, _ session: SessionToken, _ path: String, _ text: String,
        seen: String
    ) async throws -> PageAnswer {
        try await hall.ask(
            .post, path, session,
            form: [
                ("seen", seen),
                ("token", hall.accounts.formToken(for: session)),
                ("submission", try hall.accounts.freshSubmissionKey().text), ("base", ""),
                ("text", text), ("confirmed", "yes"),
            ])
    }

    @Test("what was chosen and seems to name somebody leads back first") func chosen() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let call = Call.test(as: "部会参加者", account: "test")
        let plan = try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
        let led = try await hall.ask(
            .post, "/plans/\(plan)/choose/title", session,
            form: [
                ("token", hall.accounts.formToken(for: session)), ("chosen", "係長の架空が残る"),
            ], headers: [HTTPField.Name("Referer")!: "http://\(CityHall.host)/plans/\(plan)"])
        let page = try await hall.ask(.get, try #require(led.headers[.location]), session).body
        let (back, share) = (
            try #require(page.firstRange(of: "もとの画面へ戻る")),
            try #require(page.firstRange(of: "連合に共有する"))
        )
        #expect(back.lowerBound < share.lowerBound)
        #expect(page.contains("href=\"/plans/\(plan)\">もとの画面へ戻る"), "\(page)")
    }

    @Test(
        "a control character comes to no preview; the form names it, and its fields can be sent",
        arguments: [
            ("\u{B}", "垂直タブ U+000B", "\n"), ("\u{7}", "ベル U+0007", " "),
            ("\u{85}", "次の行 U+0085", "\n"),
            ("\u{0}", "ヌル文字 U+0000", " "),
        ])
    func controls(_ sign: String, _ name: String, _ shown: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let call = Call.test(as: "部会参加者", account: "test")
        let plan = try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
        let path = "/plans/\(plan)/edit/goal"
        let page = try await preview(hall, session, path, "初めの行\n一行目\(sign)二行目")
        #expect(page.status == 422 && !page.body.contains("公開前の確認"), "\(page.body)")
        #expect(page.body.contains("2行目、「一行目」のすぐ後に、使えない制御文字（\(name)）があります"), "\(page.body)")
        #expect(page.body.contains("初めの行\n一行目\(shown)二行目</textarea>"), "\(page.body)")
        // Sent as if the preview had been seen, it leads back as well.
        let sent = try await share(hall, session, path, "一行目\(sign)二行目", seen: "nothing")
        let back = try await hall.ask(.get, try #require(sent.headers[.location]), session)
        #expect(back.status == 422 && back.body.contains("使えない制御文字（\(name)）"), "\(back.body)")
        for body in [page.body, try await hall.ask(.get, "/kept", session).body] {
            #expect(!body.contains("\u{FFFD}"), "\(body)")
        }
    }

    @Test(
        "a title of which nothing can be seen is asked for on its form",
        arguments: ["\u{200B}", "\u{2800}", "\u{3164}", "\u{3000}", "\u{FEFF}\u{2060}"])
    func blank(_ title: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let led = try await hall.ask(
            .post, "/plans", session,
            form: [("token", hall.accounts.formToken(for: session)), ("title", title)])
        let page = try await hall.ask(.get, try #require(led.headers[.location]), session)
        #expect(page.status == 422 && page.body.contains("題名を書いてください。"), "\(page.body)")
    }

    @Test("words that may be a name are marked and pass; a name needs a reason")
    func levels() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let call = Call.test(as: "部会参加者", account: "test")
        let plan = try await hall.node.ask(NewPlan(title: "計画"), call).answer.id
        let path = "/plans/\(plan)/edit/goal"

        let plain = try await preview(hall, session, path, "朝、帰る。")
        #expect(!plain.body.contains("<mark>") && !plain.body.contains("name=\"release\""))

        let held = try await preview(hall, session, path, "係長の架空が<残る>。")
        #expect(held.body.contains("係長の<mark>架空</mark>が&lt;残る&gt;。"), "\(held.body)")
        #expect(held.body.contains("name=\"release\""))
        let refused = try await share(
            hall, session, path, "係長の架空が<残る>。", seen: try held.hidden("seen"))
        #expect(refused.headers[.location]?.hasPrefix("/kept/") == true || refused.status == 422)

        let shown = try await preview(hall, session, path, "昨日は架空が残る。")
        #expect(shown.body.contains("昨日は<mark>架空</mark>が残る。"), "\(shown.body)")
        #expect(shown.body.contains("このまま共有できます") && !shown.body.contains("name=\"release\""))
        let shared = try await share(
            hall, session, path, "昨日は架空が残る。", seen: try shown.hidden("seen"))
        #expect(shared.status == 303, "\(shared.body)")
        #expect(shared.headers[.location]?.hasPrefix("/plans/") == true)
    }
}
