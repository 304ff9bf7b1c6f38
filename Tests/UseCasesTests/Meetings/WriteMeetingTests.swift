internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Seeding
internal import TestSupport
internal import Testing
internal import UseCases

/// A whole meeting as one act.
@Suite struct `A meeting written on one page` {
    private static func part(
        _ place: String, _ text: String, seen: String = ""
    ) throws -> WriteMeeting.Part {
        WriteMeeting.Part(place: try #require(DraftPlace(place)), text: text, seen: seen)
    }

    private static func held(_ city: City) async throws -> UInt64 {
        try await city.own.chronicle.state(of: city.own.writer.birth.replica).required().held
    }

    private static func show(_ city: City, _ id: String) async throws -> ShowMeeting.Answer {
        try await city.ask(ShowMeeting(id: id))
    }

    private static func whole() throws -> WriteMeeting {
        WriteMeeting(
            meeting: nil,
            parts: try [
                part("title", "神奈川連合の会合"), part("date", "2026-12-18"), part("form", "hybrid"),
                part("begin", "13:30"), part("end", "16:30"), part("place", "川崎市役所"),
                part("reason", ""), part("minutes", "話した。\r\n続けた。"),
                part("agenda_item/new-0/text", "計画の発表"), part("agenda_item/new-1/text", "各市の数値"),
                part("attendance/142069/how", "place"), part("attendance/142069/left", "15:10"),
                part("attendance/141305/how", "online"), part("attendance/141305/left", ""),
                part("todo/new-0/text", "数を出す"), part("todo/new-0/city", "141305"),
                part("todo/new-0/until", "2027-01-20"), part("todo/new-1/text", ""),
                part("decision/new-0/text", "来月も集まる"),
            ], rounds: ["14:00": ["142069-141305"]])
    }

    @Test func `a new meeting is one entry with all that belongs to it`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let before = try await Self.held(city)
        let preview = try await city.ask(Preview(Self.whole()), as: .member)
        #expect(preview.problems.isEmpty)
        // Fields of one record are shown as one: a meeting, two items, two cities, a round, a decision, a to-do.
        #expect(Set(preview.parts.map(\.about)).count == 8)
        #expect(try await Self.held(city) == before)
        let id = try await city.ask(Self.whole(), as: .member).id
        #expect(try await Self.held(city) == before + 1)
        let meeting = try await Self.show(city, id)
        #expect(meeting.fields["status"]?.value == "planned")
        #expect(meeting.fields["begin"]?.value == "13:30")
        #expect(meeting.fields["minutes"]?.text == "話した。\n続けた。")
        #expect(meeting.agenda.map(\.text) == ["計画の発表", "各市の数値"])
        #expect(meeting.attendance(of: "142069")?.left == "15:10")
        #expect(meeting.attendance(of: "141305")?.how == "online")
        #expect(meeting.rounds.map(\.at) == ["14:00"])
        #expect(meeting.todos.map(\.city) == ["141305"])
        #expect(meeting.todos.map(\.state) == ["open"])
        #expect(meeting.decisions.map(\.text) == ["来月も集まる"])
    }

    @Test func `what reads as the page showed it is left as it is`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let shown = try await Self.show(city, ids.meeting)
        let version = try #require(shown.fields["minutes"]?.version)
        let before = try await Self.held(city)
        let same = try WriteMeeting(
            meeting: ids.meeting,
            parts: [
                Self.part("title", "部会", seen: "部会"), Self.part("place", ""),
                Self.part("minutes", "", seen: version), Self.part("attendance/142069/how", ""),
                Self.part("attendance/142069/left", ""),
            ])
        #expect(try await city.ask(Preview(same), as: .member).parts.isEmpty)
        #expect(try await city.ask(same, as: .member).id == ids.meeting)
        #expect(try await Self.held(city) == before)
        let some = try WriteMeeting(
            meeting: ids.meeting,
            parts: [
                Self.part("title", "部会", seen: "部会"), Self.part("place", "小田原市役所"),
                Self.part("minutes", "話した。", seen: version),
                Self.part("attendance/142069/how", "absent"),
                Self.part("dialogue_round/\(ids.round)/notes", "声のかけ方。", seen: "empty"),
            ], rounds: ["15:00": ["142069-141305"]])
        _ = try await city.ask(some, as: .member)
        #expect(try await Self.held(city) == before + 1)
        let meeting = try await Self.show(city, ids.meeting)
        #expect(meeting.fields["place"]?.value == "小田原市役所")
        #expect(meeting.fields["minutes"]?.text == "話した。")
        #expect(meeting.attendance(of: "142069")?.how == "absent")
        #expect(meeting.rounds.first { $0.id == ids.round }?.notes == "声のかけ方。")
        #expect(meeting.rounds.count == 2)
    }

    @Test func `what somebody else wrote meanwhile is not written over unseen`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let version = try #require(
            try await Self.show(city, ids.meeting).fields["minutes"]?.version)
        // A colleague sets the place, the neighbour says that it does not come, and both write minutes.
        try await city.ask(
            SetField(kind: "meeting", id: ids.meeting, field: "place", value: "川崎市役所"))
        try await city.ask(
            SetField(kind: "meeting", id: ids.meeting, field: "title", value: "五月の部会"))
        try await city.ask(
            EditText(
                kind: "meeting", id: ids.meeting, field: "minutes", text: "続けた。", base: version))
        _ = try await city.theirs(
            .attendance, below: ids.meeting,
            [
                .init(field: AttendanceRules.member, value: .member(try MemberID("141305"))),
                .init(field: AttendanceRules.how, value: .choice(3)),
            ])
        try await city.node.exchange()
        let mine = { (seen: String, how: String) in
            try WriteMeeting(
                meeting: ids.meeting,
                parts: [
                    Self.part("title", "部会", seen: "部会"),
                    Self.part("place", "小田原市役所", seen: seen),
                    Self.part("attendance/141305/how", "online", seen: how),
                    Self.part("minutes", "話した。", seen: version),
                ])
        }
        let held = try await Self.show(city, ids.meeting)
        #expect(
            try mine("", "").conflicts(on: held).map(\.description)
                == ["place", "attendance/141305/how"])
        #expect(try await city.refusal(mine("", ""), as: .member) == "changed_meanwhile")
        #expect(
            try await city.refusal(mine("川崎市役所", ""), as: .member) == "changed_meanwhile")
        // Notes of one quarter of an hour have no order of their own.
        city.clock.advance(seconds: 15 * 60)
        // Seen, it may be changed. What was not touched stays as others left it, and texts become one.
        #expect(try await city.refusal(mine("川崎市役所", "absent"), as: .member) == nil)
        let meeting = try await Self.show(city, ids.meeting)
        #expect(meeting.fields["title"]?.value == "五月の部会")
        #expect(meeting.fields["place"]?.value == "小田原市役所")
        #expect(meeting.attendance(of: "141305")?.how == "online")
        let minutes = try #require(meeting.fields["minutes"]?.text)
        #expect(minutes.contains("話した。") && minutes.contains("続けた。"))
    }

    @Test func `the rules of each kind hold, beside what the same act changes`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let write = { (parts: [(String, String, String)]) in
            WriteMeeting(
                meeting: ids.meeting,
                parts: try parts.map { try Self.part($0.0, $0.1, seen: $0.2) })
        }
        let absent = try write([
            ("attendance/142069/how", "absent", ""), ("attendance/142069/left", "15:00", ""),
        ])
        #expect(await city.refusal(absent, as: .member) == "left_while_absent")
        let times = [("begin", "13:30", ""), ("end", "16:30", "")]
        _ = try await city.ask(try write(times), as: .member)
        let early = [
            ("attendance/142069/how", "place", ""), ("attendance/142069/left", "10:00", ""),
        ]
        #expect(try await city.refusal(write(early), as: .member) == "left_outside_meeting")
        // The meeting is moved to the morning by the same act.
        let moved = [("begin", "09:00", "13:30"), ("end", "12:00", "16:30")]
        #expect(try await city.refusal(write(moved + early), as: .member) == nil)
        #expect(
            try await city.refusal(write([("todo/new-0/city", "141305", "")]), as: .member) != nil)
        #expect(
            try await city.refusal(write([("comment/new-0/text", "x", "")]), as: .member)
                == "not_found")
        // A record of another meeting is none of this one.
        let other = try await city.ask(Self.whole(), as: .member).id
        let item = try #require(try await Self.show(city, other).agenda.first)
        #expect(
            try await city.refusal(
                write([("agenda_item/\(item.id)/text", "y", "")]), as: .member)
                == "not_found")
    }

    @Test func `each writes what is theirs`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let theirs = try await city.theirs(
            .meeting, [.init(field: MeetingRules.title, value: .content("隣の会合"))])
        try await city.node.exchange()
        let title = try WriteMeeting(
            meeting: theirs, parts: [Self.part("title", "ここの会合", seen: "隣の会合")])
        #expect(await city.refusal(title, as: .member) == "not_permitted")
        let mine = try WriteMeeting(
            meeting: theirs,
            parts: [
                Self.part("title", "隣の会合", seen: "隣の会合"),
                Self.part("attendance/142069/how", "online"),
                Self.part("agenda_item/new-0/text", "各市の数値"),
            ])
        #expect(await city.refusal(mine, as: .member) == nil)
        let notes = try WriteMeeting(
            meeting: ids.meeting,
            parts: [
                Self.part("minutes", "話した。", seen: "empty"),
                Self.part("dialogue_round/\(ids.round)/notes", "声。", seen: "empty"),
            ])
        #expect(await city.refusal(notes, as: .adviser) == nil)
        #expect(await city.refusal(mine, as: .adviser) == "role_refused")
        #expect(try await city.refusal(Self.whole(), as: .adviser) == "role_refused")
        #expect(await city.refusal(notes, as: .observer) == "role_refused")
    }

    @Test func `there is a limit to how much one act writes`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let parts = try (0...1_000).map { try Self.part("agenda_item/new-\($0)/text", "x") }
        #expect(
            await city.refusal(WriteMeeting(meeting: ids.meeting, parts: parts), as: .member)
                == "bad_value")
        let rounds = Dictionary(
            uniqueKeysWithValues: (0...100).map { ("\($0)", ["142069-141305"]) })
        #expect(
            await city.refusal(
                WriteMeeting(meeting: ids.meeting, parts: [], rounds: rounds), as: .member)
                == "bad_value")
    }

    @Test func `a calendar has the meetings, the Help Days and what the own city has to do`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        let meeting = try await city.ask(Self.whole(), as: .member).id
        let base = "https://node.example"
        let one = try await city.ask(ShowMeetingCalendar(id: meeting, base: base)).ics
        for words in [
            "UID:meeting-\(meeting)@tasukeai", "DTSTART:20261218T043000Z", "DTEND:20261218T073000Z",
            "LOCATION:川崎市役所", "SUMMARY:神奈川連合の会合",
        ] { #expect(one.replacing("\r\n ", with: "").contains(words + "\r\n"), "\(words)") }
        try await city.ask(
            AddTodo(
                meeting: ids.meeting,
                values: ["text": "表", "city": City.code, "until": "2026-06-10"]))
        try await city.ask(
            ChangeFields(
                kind: "meeting", id: ids.meeting, values: ["status": "cancelled", "reason": "台風"]))
        let feed = { (posts: [String]) in
            try await city.ask(CalendarForFeed(posts: posts, base: base)).ics
        }
        let member = try await feed(["部会参加者"])
        for words in ["SUMMARY:【中止】部会", "STATUS:CANCELLED", "SUMMARY:宿題: 表", "SUMMARY:助け合いデー\r\n"] {
            #expect(member.contains(words), "\(words)")
        }
        #expect(!member.contains("数を出す"), "another city's to-do, and one without a day")
        // Guests have the meetings alone; nobody has more by having no post.
        for posts in [["幹事"], []] {
            let guest = try await feed(posts)
            #expect(guest.contains("部会") && !guest.contains("宿題") && !guest.contains("助け合いデー"))
        }
    }
}
