internal import Alliance
internal import Foundation
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Seeding
internal import Staff
internal import TestSupport
internal import Testing
internal import UseCases

/// What somebody approved, and can take back until it is due.
@Suite struct `An approved draft` {
    private static func drafted(_ city: City, _ ids: CityIDs, _ goal: String) async throws {
        let version = try #require(try await city.ask(ShowPlan(id: ids.plan)).fields["goal"])
            .version
        _ = try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [
                    .init(place: .field("goal"), text: goal, seen: 0, base: version)
                ]), as: .member)
    }

    private static func goal(_ city: City, _ ids: CityIDs) async throws -> String? {
        try await city.ask(ShowPlan(id: ids.plan)).fields["goal"]?.text
    }

    private static func held(_ city: City) async throws -> UInt64 {
        try await city.own.chronicle.state(of: city.own.writer.birth.replica).required().held
    }

    @Test func `nothing is written before it is due, and then it is shared once`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        try await Self.drafted(city, ids, "十八時に消す。")
        let before = try await Self.held(city)
        let approved = try await city.ask(ApproveDraft(id: ids.plan, delay: 180), as: .member)
        #expect(approved.due == city.clock.seconds + 180)
        #expect(try await city.ask(ShowDraft(id: ids.plan)).due == approved.due)
        #expect(try await city.ask(ListDrafts()).drafts.first?.due == approved.due)
        #expect(try await city.handler.shareDueDrafts(seconds: approved.due - 1).isEmpty)
        #expect(try await Self.held(city) == before)
        for _ in 0..<2 {
            #expect(try await city.handler.shareDueDrafts(seconds: approved.due).isEmpty)
            #expect(try await Self.held(city) == before + 1)
        }
        #expect(try await Self.goal(city, ids) == "十八時に消す。")
        #expect(await city.refusal(TakeBackDraft(id: ids.plan)) == "draft_is_shared")
    }

    @Test func `what is taken back, or written anew, is not shared and is still there`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let old = try await Self.goal(city, ids)
        let before = try await Self.held(city)
        try await Self.drafted(city, ids, "十八時に消す。")
        var due = try await city.ask(ApproveDraft(id: ids.plan, delay: 60), as: .member).due
        _ = try await city.ask(TakeBackDraft(id: ids.plan), as: .personnel)
        #expect(try await city.handler.shareDueDrafts(seconds: due + 1).isEmpty)
        due = try await city.ask(ApproveDraft(id: ids.plan, delay: 60), as: .member).due
        let part = try #require(try await city.ask(ShowDraft(id: ids.plan)).parts.first)
        let saved = try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [
                    .init(
                        place: part.place, text: "十九時に消す。", seen: part.revision, base: part.base)
                ]), as: .member)
        #expect(saved.tookBack)
        #expect(try await city.handler.shareDueDrafts(seconds: due + 1).isEmpty)
        #expect(try await Self.held(city) == before)
        #expect(try await Self.goal(city, ids) == old)
        let draft = try await city.ask(ShowDraft(id: ids.plan))
        #expect(draft.parts.map(\.text) == ["十九時に消す。"])
        #expect(draft.due == nil && draft.missed == nil)
    }

    @Test func `a name needs its reason when it is approved, and the reason goes with it`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        try await Self.drafted(city, ids, "カナリア一さんが消す。")
        #expect(
            await city.refusal(ApproveDraft(id: ids.plan, delay: 60), as: .member) == "screened")
        #expect(try await city.ask(ShowDraft(id: ids.plan)).due == nil)
        let due = try await city.ask(
            ApproveDraft(id: ids.plan, delay: 60), as: .member, release: "本人が書いた"
        ).due
        #expect(try await city.handler.shareDueDrafts(seconds: due).isEmpty)
        #expect(try await Self.goal(city, ids) == "カナリア一さんが消す。")
    }

    @Test func `a node that stood still shares nothing late, and says so`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        try await Self.drafted(city, ids, "十八時に消す。")
        let before = try await Self.held(city)
        let due = try await city.ask(ApproveDraft(id: ids.plan, delay: 60), as: .member).due
        #expect(try await city.handler.shareDueDrafts(seconds: due + 3_600).isEmpty)
        #expect(try await Self.held(city) == before)
        let draft = try await city.ask(ShowDraft(id: ids.plan))
        #expect(draft.missed == due + 3_600 && draft.parts.count == 1)
        for delay in [0, -1, 3_601, Int.max] {
            #expect(await city.refusal(ApproveDraft(id: ids.plan, delay: delay)) == "bad_value")
        }
    }

    @Test
    func `what is taken back while it becomes due is either shared or taken back, never both`()
        async throws
    {
        for _ in 0..<12 {
            let (city, ids) = try await CityTemplate.shared.city()
            try await Self.drafted(city, ids, "十八時に消す。")
            let before = try await Self.held(city)
            let due = try await city.ask(ApproveDraft(id: ids.plan, delay: 60), as: .member).due
            async let sharing = city.handler.shareDueDrafts(seconds: due)
            async let refusal = city.refusal(TakeBackDraft(id: ids.plan), as: .member)
            let (codes, refused) = try await (sharing, refusal)
            #expect(codes.isEmpty)
            let isShared = try await Self.held(city) == before + 1
            #expect(isShared == (refused == "draft_is_shared"), "\(refused ?? "taken back")")
            #expect(try await city.ask(ShowDraft(id: ids.plan)).parts.isEmpty == isShared)
        }
    }
}
