internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Staff
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
        _ hall: CityHall, _ session: SessionToken, _ path: String, _ text: String
    ) async throws -> PageAnswer {
        try await hall.ask(
            .post, path, session,
            form: [
                ("token", hall.accounts.formToken(for: session)),
                ("submission", try hall.accounts.freshSubmissionKey().text), ("base", ""),
                ("text", text), ("confirmed", "yes"),
            ])
    }

    @Test("what was chosen and seems to name somebody leads back first") func chosen() async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let plan = try await Caller.$current.withValue(Caller(account: "test", post: "部会参加者")) {
            try await hall.node.perform(.planNew(title: "計画"))["id"]?.text ?? ""
        }
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

    @Test("words that may be a name are marked and pass; a name needs a reason")
    func levels() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let plan = try await Caller.$current.withValue(Caller(account: "test", post: "部会参加者")) {
            try await hall.node.perform(.planNew(title: "計画"))["id"]?.text ?? ""
        }
        let path = "/plans/\(plan)/edit/goal"

        let plain = try await preview(hall, session, path, "朝、帰る。")
        #expect(!plain.body.contains("<mark>") && !plain.body.contains("name=\"release\""))

        let held = try await preview(hall, session, path, "係長の架空が<残る>。")
        #expect(held.body.contains("係長の<mark>架空</mark>が&lt;残る&gt;。"), "\(held.body)")
        #expect(held.body.contains("name=\"release\""))
        let refused = try await share(hall, session, path, "係長の架空が<残る>。")
        #expect(refused.headers[.location]?.hasPrefix("/kept/") == true || refused.status == 422)

        let shown = try await preview(hall, session, path, "昨日は架空が残る。")
        #expect(shown.body.contains("昨日は<mark>架空</mark>が残る。"), "\(shown.body)")
        #expect(shown.body.contains("このまま共有できます") && !shown.body.contains("name=\"release\""))
        let shared = try await share(hall, session, path, "昨日は架空が残る。")
        #expect(shared.status == 303, "\(shared.body)")
        #expect(shared.headers[.location]?.hasPrefix("/plans/") == true)
    }
}
