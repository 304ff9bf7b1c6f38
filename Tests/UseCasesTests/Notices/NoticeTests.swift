internal import Alliance
internal import Gate
internal import Merge
internal import Requests
internal import TestSupport
internal import Testing
internal import UseCases

/// Who is told of what: by post, once, and not of one's own acts.
@Suite struct `What people are told` {
    private func kinds(_ asker: Asker, in city: City) async throws -> [NoticeKind] {
        try await city.ask(ListNotices(page: 0, size: 50), as: asker).items.map(\.kind)
    }

    private func follow(_ city: City) async throws -> Int {
        try await city.handler.followLogs(city.call(.machine))
    }

    @Test func `each post hears of what concerns it`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        #expect(try await follow(city) > 0)
        #expect(try await follow(city) == 0)
        for asker in [Asker.member, .personnel] {
            let kinds = try await kinds(asker, in: city)
            #expect(Set(kinds) == [.adviceGiven, .invited, .meetingCalled], "\(asker)")
        }
        #expect(try await kinds(.observer, in: city) == [.meetingCalled])
        #expect(try await kinds(.adviser, in: city) == [.meetingCalled])
        for asker in [Asker.person, .chief, .general, .manager, .administrator] {
            #expect(try await kinds(asker, in: city).isEmpty, "\(asker)")
        }
        let items = try await city.ask(ListNotices(page: 0, size: 50), as: .member).items
        let advice = try #require(items.first { $0.kind == .adviceGiven })
        #expect(advice.city == "川崎市" && advice.title == "助け合いの日")
        #expect(advice.place == .advice(ids.advice) && !advice.isRead && !advice.isOver)
        // What another post was told, nobody reads by its number.
        #expect(
            try await city.ask(ShowNotice(number: advice.number), as: .observer).item == nil)
        #expect(
            try await city.ask(ShowNotice(number: advice.number), as: .member).item != nil)
    }

    @Test func `nobody is told of what they did themselves`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        _ = try await follow(city)
        let before = try await kinds(.observer, in: city).count
        try await city.ask(
            NewMeeting(values: ["title": "六月", "date": "2026-06-24", "form": "place"]), as: .member)
        #expect(try await follow(city) == 1)
        #expect(try await kinds(.observer, in: city).count == before + 1)
        #expect(try await kinds(.personnel, in: city).filter { $0 == .meetingCalled }.count == 2)
        #expect(try await kinds(.member, in: city).filter { $0 == .meetingCalled }.count == 1)
    }

    @Test func `an adviser hears of the answer to their advice, and nobody else does`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let advice = try await city.ask(
            GiveAdvice(plan: ids.plan, text: "早めに", field: nil, quote: nil), as: .adviser
        ).id
        try await city.ask(
            AnswerAdvice(advice: advice, decision: "adopted", reason: "はい", followUp: nil),
            as: .member)
        _ = try await follow(city)
        #expect(try await kinds(.adviser, in: city).contains(.adviceAnswered))
        for asker in [Asker.member, .personnel, .observer] {
            #expect(try await kinds(asker, in: city).contains(.adviceAnswered) == false, "\(asker)")
        }
    }

    @Test func `reading is each login's own affair`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let unread = { (asker: Asker) in
            try await city.ask(CountUnreadNotices(), as: asker).count
        }
        // Who opens their notices for the first time has none of the past to catch up with.
        #expect(try await unread(.member) == 0)
        #expect(try await unread(.personnel) == 0)
        _ = try await follow(city)
        let all = try await unread(.member)
        #expect(all > 1)
        let items = try await city.ask(ListNotices(page: 0, size: 50), as: .member).items
        try await city.ask(MarkNoticesRead(.one(items[0].number)), as: .member)
        #expect(try await unread(.member) == all - 1)
        try await city.ask(
            MarkNoticesRead(.through(items.map(\.number).max() ?? 0)), as: .member)
        #expect(try await unread(.member) == 0)
        #expect(try await unread(.personnel) == all)
        #expect(await city.refusal(CountUnreadNotices()) == "no_post")
    }

    @Test func `what the day brings is told once, and is over when it is`() async throws {
        let city = try await City(at: "2026-04-01 09:00")
        try await city.open()
        _ = try await city.enrol()
        let look = { (moment: String) in
            try city.clock.set(moment)
            try await city.handler.noticeLocalMatters(city.call(.machine))
        }
        let chief = { try await city.ask(ListNotices(page: 0, size: 50), as: .chief).items }
        // The check of a week before a Help Day, and the one on its eve.
        try await look("2026-04-12 09:00")
        #expect(try await chief().isEmpty)
        try await look("2026-04-13 09:00")
        try await look("2026-04-14 09:00")
        #expect(try await chief().map(\.detail) == ["week"])
        try await look("2026-04-19 09:00")
        #expect(try await chief().map(\.detail).sorted() == ["eve", "week"])
        #expect(try await chief().allSatisfy { $0.kind == .forecastDue && !$0.isOver })
        try city.clock.set("2026-04-21 09:00")
        #expect(try await chief().allSatisfy(\.isOver))
        // A month that has results and was not shared.
        try await city.ask(
            RecordHelpDay(
                date: City.firstHelpDay, csv: City.file("employee_number,outcome\nS1,late\n")),
            as: .personnel)
        try await look("2026-04-30 23:59")
        #expect(try await kinds(.personnel, in: city).isEmpty)
        try await look("2026-05-01 00:00")
        #expect(try await kinds(.personnel, in: city) == [.monthReady])
        try await city.ask(PublishMonth(month: "2026-04"), as: .personnel)
        let ready = try await city.ask(ListNotices(page: 0, size: 50), as: .personnel).items
        #expect(ready.map(\.isOver) == [true])
    }

    @Test func `administrators hear of a peer that is silent, until it is heard again`()
        async throws
    {
        let (city, _) = try await CityTemplate.shared.city()
        let now = Double(city.clock.seconds)
        city.node.hear(at: now)
        let look = { try await city.handler.noticeLocalMatters(city.call(.machine)) }
        city.clock.advance(seconds: 3 * 86_400 - 1)
        try await look()
        #expect(try await kinds(.administrator, in: city).contains(.peerSilent) == false)
        city.clock.advance(seconds: 1)
        try await look()
        try await look()
        let told = try await city.ask(ListNotices(page: 0, size: 50), as: .administrator).items
        #expect(told.map(\.kind) == [.peerSilent] && told.map(\.isOver) == [false])
        #expect(try await kinds(.member, in: city).contains(.peerSilent) == false)
        city.node.hear(at: Double(city.clock.seconds))
        let later = try await city.ask(ListNotices(page: 0, size: 50), as: .administrator).items
        #expect(later.map(\.isOver) == [true])
    }

    @Test func `help across sections is told to both, and names nobody`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        try await city.ask(
            OrderHelp(date: City.helpDay, helper: "P1", helped: "S1", minutes: 30), as: .manager)
        for (asker, detail) in [(Asker.general, "gives"), (.chief, "gets")] {
            let items = try await city.ask(ListNotices(page: 0, size: 50), as: asker).items
            let help = try #require(items.first { $0.kind == .helpOrdered }, "\(asker)")
            #expect(help.detail == detail && help.place == .helpDay(City.helpDay))
            #expect(help.title == nil && help.city.isEmpty)
        }
        // Nothing about the staff's days goes into a feed.
        let feed = try await city.ask(
            NoticesForFeed(
                account: city.logins.number(of: .chief), posts: [Asker.chief.post ?? ""],
                countMax: 50), as: .chief)
        #expect(feed.items.isEmpty)
    }

    @Test func `two cities that wrote one value at once are asked to choose`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        try await city.ask(InviteToPlan(id: ids.plan, members: [City.neighbourCode]))
        try await city.node.exchange()
        _ = try await city.neighbourGate.publish(
            .set(
                record: try OperationID(ids.plan).required(), field: PlanRules.title,
                value: .content("隣の題")), by: "test")
        try await city.ask(
            SetField(kind: "plan", id: ids.plan, field: "title", value: "ここの題"))
        try await city.node.exchange()
        _ = try await follow(city)
        let items = try await city.ask(ListNotices(page: 0, size: 50), as: .member).items
        let both = try #require(items.first { $0.kind == .bothValues })
        #expect(both.detail == "title" && !both.isOver)
        let conflict = try #require(try await city.ask(ListConflicts()).conflicts.first)
        #expect(conflict.record == ids.plan && conflict.field == "title" && conflict.settles)
        try await city.ask(
            SetField(kind: "plan", id: ids.plan, field: "title", value: "ここの題"))
        #expect(try await city.ask(ListConflicts()).conflicts.isEmpty)
        #expect(
            try await city.ask(ShowNotice(number: both.number), as: .member).item?.isOver == true)
    }
}
