internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// What a page says was done was done, and what it shares is what it showed.
@Suite("Pages that say what is so", .serialized) struct TruthfulPageTests {
    private static let own: HTTPFields = [.origin: "http://" + CityHall.host]

    private func marks(_ hall: CityHall, _ token: SessionToken) throws -> [(String, String)] {
        [
            ("token", hall.accounts.formToken(for: token)),
            ("submission", try hall.accounts.freshSubmissionKey().text),
        ]
    }

    /// 2026-11-20, so many days from today in Japan.
    private func day(_ hall: CityHall, plus days: Int64 = 0) -> String {
        let seconds = hall.clock.now + 9 * 3_600 + days * 86_400
        return String(
            Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().prefix(10))
    }

    @Test("a day without its year is shared as it was shown, over midnight") func midnight()
        async throws
    {
        let hall = try await CityHall()
        let intoDay = (hall.clock.now + 9 * 3_600) % 86_400
        hall.clock.move(86_400 - intoDay - 120)
        let session = try await hall.session(.member)
        // Sixty days ago is the last day that is not taken for next year's; tomorrow it would be.
        let meant = day(hall, plus: -60)
        let fields = [
            ("title", "第3回"), ("date", String(meant.dropFirst(5)).replacing("-", with: "/")),
            ("form", "online"),
        ]
        let sent = try await hall.ask(
            .post, "/meetings", session, form: try marks(hall, session) + fields)
        let preview = try await hall.ask(.get, try #require(sent.headers[.location]), session)
        #expect(preview.status == 200 && preview.body.contains("公開前の確認"))
        let looked = [
            ("seen", try preview.hidden("seen")), ("typedOn", try preview.hidden("typedOn")),
        ]
        hall.clock.move(240)
        let shared = try await hall.ask(
            .post, "/meetings", session,
            form: try marks(hall, session) + fields + looked + [("confirmed", "yes")])
        #expect(shared.headers[.location]?.hasPrefix("/meetings/") == true)
        let meetings = try await hall.node.ask(ListMeetings(), .test(as: "部会参加者")).answer.meetings
        #expect(meetings.contains { $0.date == meant }, "\(meetings)")
    }

    @Test("what is not what was looked at is looked at again") func changed() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let fields = [("title", "まだ見ていない題名"), ("date", "2026-12-01"), ("form", "online")]
        let answer = try await hall.ask(
            .post, "/meetings", session,
            form: try marks(hall, session) + fields + [("seen", "other"), ("confirmed", "yes")])
        let place = try #require(answer.headers[.location])
        let page = try await hall.ask(.get, place, session)
        #expect(page.body.contains("出ていく内容が変わりました"))
        let call = Call.test(as: "部会参加者", account: "test")
        let meetings = try await hall.node.ask(ListMeetings(), call).answer.meetings
        #expect(!meetings.contains { $0.title == fields[0].1 }, "\(meetings)")
    }

    @Test("a month that was never published is not retracted, and nothing is audited")
    func retraction() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.personnel)
        let answer = try await hall.ask(
            .post, "/figures/2024-05/retract", session,
            form: try marks(hall, session) + [("reason", "まちがい")])
        #expect(answer.status == 422 && answer.body.contains("公開していません"))
        #expect(!(try await hall.ask(.get, "/organisation/reasons", session)).body.contains("まちがい"))
        #expect(
            await hall.node.refusal(
                RetractMonth(month: "2024-06", reason: "x"),
                .test(as: "職員課", account: "test")) == "nothing_to_retract")
    }

    @Test("a meeting ends after it begins, also where one of the two is left as it was")
    func times() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let member = Call.test(as: "部会参加者", account: "test")
        let id = try await hall.node.ask(
            NewMeeting(values: [
                "title": "第4回", "date": "2026-12-18", "form": "online", "begin": "13:30",
                "end": "15:00",
            ]), member
        ).answer.id
        for (begin, end, words) in [
            ("18:00", "", "終わりの時刻は空けられません"), ("", "15:00", "始まりの時刻は空けられません"),
            ("18:00", "15:00", "始まり（18:00）より後"),
        ] {
            let sent = try await hall.ask(
                .post, "/meetings/\(id)/write", session,
                form: try marks(hall, session) + [
                    ("title", "第4回"), ("s:title", "第4回"), ("date", "2026/12/18"),
                    ("s:date", "2026-12-18"), ("form", "online"), ("s:form", "online"),
                    ("begin", begin), ("s:begin", "13:30"), ("end", end), ("s:end", "15:00"),
                    ("place", ""), ("link", ""), ("status", "planned"), ("s:status", "planned"),
                ])
            let page = try await hall.ask(.get, try #require(sent.headers[.location]), session)
            #expect(page.status == 422 && page.body.contains(words), "\(words)")
        }
        let refused = SetField(kind: "meeting", id: id, field: "begin", value: "18:00")
        #expect(await hall.node.refusal(refused, member) == "end_before_begin")
        let both = ChangeFields(
            kind: "meeting", id: id, values: ["begin": "18:00", "end": "19:00"])
        #expect(await hall.node.refusal(both, member) == nil)
        let new = NewMeeting(values: [
            "title": "x", "date": "2026-12-18", "form": "online", "begin": "15:00", "end": "15:00",
        ])
        #expect(await hall.node.refusal(new, member) == "end_before_begin")
    }

    @Test("what is still to come was not done") func dayToCome() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let sent = try await hall.ask(
            .post, "/reviews", session,
            form: try marks(hall, session) + [
                ("subject", "朝"), ("decision", "continue"), ("evidence", "数字"), ("reason", "良い"),
                ("on", day(hall, plus: 3)), ("next", ""),
            ])
        let page = try await hall.ask(.get, try #require(sent.headers[.location]), session)
        #expect(page.status == 422 && page.body.contains("見直した日は、今日までの日に"))
        let values = [
            "subject": "朝", "decision": "continue", "evidence": "数字", "reason": "良い",
            "on": day(hall, plus: 3),
        ]
        let member = Call.test(as: "部会参加者", account: "test")
        let review = NewRecord(kind: "review", values: values)
        #expect(await hall.node.refusal(review, member) == "day_to_come")
        let chief = try await hall.session(.sectionChief)
        let later = String(day(hall, plus: 40).prefix(7))
        let held = try await hall.ask(
            .post, "/helpday/meetings", chief,
            form: try marks(hall, chief) + [("month", later), ("state", "held"), ("record", "話")])
        #expect(held.status == 422 && held.body.contains("まだ来ていません"))
        #expect(!held.body.contains("--month"))
    }

    @Test(
        "a login has a name that can be seen and typed",
        arguments: ["\u{200B}", "　", "a\nb", String(repeating: "a", count: 101)])
    func names(name: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.administrator)
        let answer = try await hall.ask(
            .post, "/administration/users/slip", session,
            form: try marks(hall, session) + [("slip-name", name)])
        #expect(answer.status == 422 && answer.body.contains("そのログイン名は使えません"))
        #expect(
            await hall.node.refusal(
                IssueSlip(
                    name: name, role: "administrator", removesSecondFactor: false, adviser: nil),
                .test(as: "情報システム担当", account: "test")) == "login_name_unusable")
    }

    @Test(
        "no address makes a page say that something was done",
        arguments: [
            "/account?done=password", "/organisation/erase?done=yes",
            "/organisation/import?done=yes", "/organisation/calendar?done=yes",
        ])
    func addresses(path: String) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.personnel)
        let page = try await hall.ask(.get, path, session)
        #expect(page.status == 200 && !page.body.contains("role=\"status\""))
    }

    @Test("what was typed into a list stands on the page when the session is over") func lists()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.sectionChief)
        let form =
            try marks(hall, session) + [
                ("number-0", "T0"), ("outlook-0", "exempt"), ("reason-0", "理由の文"),
                ("immovable-0", "動かせない文"), ("note-11", "内容の文"),
            ]
        hall.clock.move(31 * 60)
        let answer = try await hall.ask(
            .post, "/helpday/days/2026-11-20/checks/week", session, form: form, headers: Self.own)
        #expect(answer.status == 401)
        for words in ["理由の文", "動かせない文", "内容の文"] { #expect(answer.body.contains(words)) }
        #expect(!answer.body.contains("exempt"))
    }

    @Test("the calendar leads to no year that has none", arguments: 1948...1950)
    func years(year: Int) async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.person)
        for year in [year, 2_096 + year - 1_948] {
            let page = try await hall.ask(.get, "/helpday?year=\(year)", session)
            guard page.status == 200 else { continue }
            for match in page.body.matches(of: #/href="(/helpday\?year=\d+)"/#) {
                let next = try await hall.ask(.get, String(match.1), session)
                #expect(next.status == 200, "\(year) leads to \(match.1)")
            }
        }
    }
}
