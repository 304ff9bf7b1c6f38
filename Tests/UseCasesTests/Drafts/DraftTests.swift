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

/// What the city wrote and did not share yet.
@Suite struct `A private draft` {
    private static func part(
        _ place: String, _ text: String, seen: Int64 = 0, base: String? = nil
    ) throws -> SaveDraft.Part {
        SaveDraft.Part(
            place: try #require(DraftPlace(place)), text: text, seen: seen, base: base)
    }

    private static func held(_ city: City) async throws -> UInt64 {
        try await city.own.chronicle.state(of: city.own.writer.birth.replica).required().held
    }

    private static func goal(_ city: City, _ plan: String) async throws -> FieldAnswer {
        try #require(try await city.ask(ShowPlan(id: plan)).fields["goal"])
    }

    @Test func `a new plan is one entry, with its actions and its guests, and nothing before`()
        async throws
    {
        let (city, _) = try await CityTemplate.shared.city()
        let before = try await Self.held(city)
        let saved = try await city.ask(
            SaveDraft(
                id: nil, kind: "plan",
                parts: [
                    Self.part("title", "早く帰る日"), Self.part("goal", "十八時に消灯する。\r\n続ける。"),
                    Self.part("status", "active"), Self.part("theme", ""),
                    Self.part("action/new-1/title", "声をかける"),
                    Self.part("action/new-1/low_effort", "yes"),
                    Self.part("action/new-2/title", ""), Self.part("@members", City.neighbourCode),
                ]), as: .member)
        #expect(saved.changes == 6)
        #expect(try await Self.held(city) == before)
        let row = try await city.ask(ListDrafts(), as: .personnel).drafts.first.required()
        #expect(row.id == saved.id && row.isNew && row.title == "早く帰る日")
        let preview = try await city.ask(Preview(ShareDraft(id: saved.id)), as: .member)
        #expect(preview.problems.isEmpty)
        #expect(preview.parts.contains { $0.field == nil })
        let id = try await city.ask(ShareDraft(id: saved.id), as: .member).id
        #expect(try await Self.held(city) == before + 1)
        let plan = try await city.ask(ShowPlan(id: id))
        #expect(plan.fields["title"]?.value == "早く帰る日")
        #expect(plan.fields["goal"]?.text == "十八時に消灯する。\n続ける。")
        #expect(plan.fields["status"]?.value == "active")
        #expect(plan.actions.map { $0.fields["title"]?.value } == ["声をかける"])
        #expect(plan.actions.first?.fields["low_effort"]?.value == "yes")
        #expect(plan.editors == [City.code, City.neighbourCode])
        #expect(try await city.ask(ListDrafts()).drafts.isEmpty)
        #expect(await city.refusal(ShowDraft(id: saved.id)) == "not_found")
        #expect(await city.refusal(ShareDraft(id: saved.id)) == "not_found")
    }

    @Test
    func `many parts of a plan leave as one entry, and what reads as before leaves the draft`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let before = try await Self.held(city)
        let version = try await Self.goal(city, ids.plan).version
        let parts = try [
            Self.part("goal", "十八時に明かりを消す。", base: version),
            Self.part("title", "助け合う日", base: "助け合いの日"),
            Self.part("theme", "", base: ""),
            Self.part("action/\(ids.action)/section_chief", "朝に予定を聞く。", base: ""),
            Self.part("action/new-a/title", "貼り紙をする"),
        ]
        #expect(
            try await city.ask(SaveDraft(id: ids.plan, kind: "plan", parts: parts)).changes == 4)
        let draft = try await city.ask(ShowDraft(id: ids.plan))
        let goal = try #require(draft[.field("goal")])
        #expect(goal.text == "十八時に明かりを消す。" && goal.base == version)
        // The page was opened before, and nobody touched the goal in it: it stays as the draft has it.
        let again = try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [
                    Self.part("goal", "十九時に明かりを消す。", base: version),
                    Self.part("title", "助け合いの日", seen: 1),
                ]))
        #expect(again.changes == 3 && again.merged.isEmpty)
        #expect(try await city.ask(ShowDraft(id: ids.plan))[.field("title")] == nil)
        _ = try await city.ask(ShareDraft(id: ids.plan), as: .member)
        #expect(try await Self.held(city) == before + 1)
        let plan = try await city.ask(ShowPlan(id: ids.plan))
        #expect(plan.fields["title"]?.value == "助け合いの日")
        #expect(plan.fields["goal"]?.text == "十八時に明かりを消す。")
        #expect(plan.actions.count == 2)
        // Nothing is left, and sharing nothing shares nothing.
        _ = try await city.ask(ShareDraft(id: ids.plan), as: .member)
        #expect(try await Self.held(city) == before + 1)
    }

    @Test func `two people of a city write one text, and no word of either is lost`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let version = try await Self.goal(city, ids.plan).version
        try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [Self.part("goal", "まず、十九時に明かりを消す。", base: version)]))
        // The second page was opened before the first was saved.
        let saved = try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [Self.part("goal", "十九時に明かりを消す。全員で。", base: version)]))
        #expect(saved.merged == [.field("goal")])
        let text = try await city.ask(ShowDraft(id: ids.plan))[.field("goal")]?.text
        #expect(text == "まず、十九時に明かりを消す。全員で。")
    }

    @Test func `a page that was opened on a draft is merged after the draft was shared`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let version = try await Self.goal(city, ids.plan).version
        try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [Self.part("goal", "十八時に明かりを消す。", base: version)]))
        try await city.ask(ShareDraft(id: ids.plan))
        try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [
                    Self.part("goal", "十八時に明かりを消す。続ける。", seen: 1, base: version)
                ]))
        try await city.ask(ShareDraft(id: ids.plan))
        #expect(try await Self.goal(city, ids.plan).text == "十八時に明かりを消す。続ける。")
    }

    @Test func `what another city writes meanwhile is merged when the draft is shared`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let base = try await city.ask(ShowPlan(id: ids.invited)).fields["goal"]?.version
        try await city.ask(
            SaveDraft(
                id: ids.invited, kind: "plan", parts: [Self.part("goal", "ともに帰る。", base: base)]))
        _ = try await city.neighbourGate.publish(
            .write(
                record: OperationID(ids.invited).required(), field: PlanRules.goal, base: nil,
                text: "電気を消す。"), by: "test")
        try await city.node.exchange()
        try await city.ask(ShareDraft(id: ids.invited), as: .member)
        let text = try #require(try await Self.goal(city, ids.invited).text)
        #expect(text.contains("ともに帰る。") && text.contains("電気を消す。"))
        #expect(
            try await city.refusal(
                SaveDraft(
                    id: ids.theirPlan, kind: "plan", parts: [Self.part("goal", "直す")]))
                == "not_permitted")
    }

    @Test func `whatever two people write, the draft that is shared holds what each of them added`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        var random = SeededGenerator(seed: 20_261_130)
        var base = try await Self.goal(city, ids.plan)
        for round in 0..<12 {
            let start = base.text ?? ""
            let marks = ["甲\(round)", "乙\(round)"]
            for mark in marks {
                var text = Array(start)
                text.insert(contentsOf: mark, at: Int.random(in: 0...text.count, using: &random))
                try await city.ask(
                    SaveDraft(
                        id: ids.plan, kind: "plan",
                        parts: [Self.part("goal", String(text), base: base.version)]))
            }
            if Bool.random(using: &random) {
                try await city.ask(
                    EditText(
                        kind: "plan", id: ids.plan, field: "goal", text: start + "丙\(round)",
                        base: base.version))
            }
            try await city.ask(ShareDraft(id: ids.plan))
            base = try await Self.goal(city, ids.plan)
            let text = try #require(base.text)
            // A later mark may fall between the two signs of an earlier one, so each is looked for at once.
            for mark in marks { #expect(text.contains(mark), "\(mark) in \(text)") }
            #expect(text.count(where: { $0 == "甲" }) == round + 1)
        }
    }

    @Test func `a draft may name anybody, and is held back only where it would leave`() async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let text = "カナリア一さんに頼む。"
        try await city.ask(
            SaveDraft(id: ids.plan, kind: "plan", parts: [Self.part("theme", text, base: "")]))
        let preview = try await city.ask(Preview(ShareDraft(id: ids.plan)), as: .member)
        #expect(!preview.heldWords.isEmpty)
        #expect(await city.refusal(ShareDraft(id: ids.plan), as: .member) == "screened")
        #expect(try await city.ask(ShowDraft(id: ids.plan))[.field("theme")]?.text == text)
        // On the disk it is sealed.
        for suffix in ["", "-wal"] {
            let path = city.folder.path + "/" + StaffStore.fileName + suffix
            guard let bytes = FileManager.default.contents(atPath: path) else { continue }
            #expect(bytes.range(of: Data("カナリア一さん".utf8)) == nil)
        }
        try await city.staff.verify()
        _ = try await city.ask(ShareDraft(id: ids.plan), as: .member, release: "本人が書いた")
        #expect(try await city.ask(ShowPlan(id: ids.plan)).fields["theme"]?.value == text)
    }

    @Test func `a draft that was shared when the node stopped is not shared twice`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let base = try await Self.goal(city, ids.plan).version
        try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [Self.part("goal", "十九時に明かりを消す。毎日。", base: base)]))
        // As the handler does it, up to where the node stopped.
        try await city.staff.markSharing(ids.plan, since: try await Self.held(city))
        try await city.ask(
            EditText(
                kind: "plan", id: ids.plan, field: "goal", text: "十九時に明かりを消す。毎日。", base: base))
        #expect(try await city.ask(ShareDraft(id: ids.plan)).id == ids.plan)
        #expect(try await Self.goal(city, ids.plan).text == "十九時に明かりを消す。毎日。")
        #expect(try await city.ask(ShowDraft(id: ids.plan)).parts.isEmpty)

        let new = try await city.ask(
            SaveDraft(id: nil, kind: "plan", parts: [Self.part("title", "消灯の日")])
        ).id
        try await city.staff.markSharing(new, since: try await Self.held(city))
        let plan = try await city.ask(NewPlan(title: "消灯の日")).id
        #expect(try await city.ask(ShareDraft(id: new)).id == plan)
        #expect(try await city.ask(ListPlans()).plans.count { $0.title == "消灯の日" } == 1)

        // Nothing had left: the draft is there as before.
        try await city.ask(
            SaveDraft(id: ids.plan, kind: "plan", parts: [Self.part("theme", "消灯", base: "")]))
        try await city.staff.markSharing(ids.plan, since: try await Self.held(city))
        #expect(try await city.ask(ShowDraft(id: ids.plan)).parts.count == 1)
    }

    @Test func `one draft shared by two at once is shared once`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let base = try await Self.goal(city, ids.plan).version
        try await city.ask(
            SaveDraft(
                id: ids.plan, kind: "plan",
                parts: [Self.part("goal", "十九時に明かりを消す。毎日。", base: base)]))
        let before = try await Self.held(city)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for asker in [Asker.member, .personnel, .member] {
                group.addTask { _ = try await city.ask(ShareDraft(id: ids.plan), as: asker) }
            }
            try await group.waitForAll()
        }
        #expect(try await Self.held(city) == before + 1)
        #expect(try await Self.goal(city, ids.plan).text == "十九時に明かりを消す。毎日。")
    }

    @Test func `a draft is dropped as a whole, and what is too much is refused and loses nothing`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        try await city.ask(
            SaveDraft(id: ids.plan, kind: "plan", parts: [Self.part("theme", "消灯", base: "")]))
        let long = String(repeating: "長", count: DraftPart.textScalarsMax + 1)
        let refused = try [
            Self.part("theme", "別の案", seen: 1), Self.part("goal", long),
        ]
        #expect(
            await city.refusal(SaveDraft(id: ids.plan, kind: "plan", parts: refused))
                == "draft_full")
        #expect(try await city.ask(ShowDraft(id: ids.plan))[.field("theme")]?.text == "消灯")
        #expect(
            try await city.refusal(
                SaveDraft(id: ids.plan, kind: "plan", parts: [Self.part("nothing", "x")]))
                == "no_such_field")
        #expect(
            await city.refusal(SaveDraft(id: ids.meeting, kind: "meeting", parts: []))
                == "no_drafts")
        try await city.ask(DropDraft(id: ids.plan))
        #expect(try await city.ask(ShowDraft(id: ids.plan)).parts.isEmpty)
        #expect(try await city.ask(ListDrafts()).drafts.isEmpty)
    }
}
