internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Lists in pages, and that no page shows what was before.
@Suite("Lists and changes") struct ListPageTests {
    private func rows(_ body: String) -> [String] {
        body.matches(of: /計画その(\d+)。/).map { String($0.1) }
    }

    private func plan(_ hall: CityHall, _ title: String) async throws -> String {
        try await hall.node.ask(NewPlan(title: title), .test()).answer.id
    }

    @Test("days and months without a year are read wherever they are typed") func days()
        async throws
    {
        let hall = try await CityHall()
        let administrator = try await hall.session(.administrator)
        for text in ["11/1", "11月1日", "１１月１日", "令和8年11月1日", "2026-11-01"] {
            let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let path = "/administration/audit?from=\(query)&until=\(query)"
            #expect(try await hall.ask(.get, path, administrator).status == 200, "\(text)")
        }
        let wrong = try await hall.ask(.get, "/administration/audit?from=13/1", administrator)
        #expect(wrong.status == 422 && wrong.body.contains("12/11"))

        let personnel = try await hall.session(.personnel)
        func rule(_ override: String) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/organisation/calendar", personnel,
                form: [
                    ("token", hall.accounts.formToken(for: personnel)),
                    ("submission", try hall.accounts.freshSubmissionKey().text), ("day", "20"),
                    ("move", "previous"), ("override", override),
                ])
        }
        // What the calendar says of the day is another matter; it was read.
        #expect(try await rule("12/10").body.contains("読み取れません") == false)
        let refused = try await rule("いつか")
        #expect(refused.status == 422 && refused.body.contains("12/11"))
        #expect(refused.body.contains("id=\"override-problem\""))

        let chief = try await hall.session(.sectionChief)
        func meeting(_ month: String) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/helpday/meetings", chief,
                form: [
                    ("token", hall.accounts.formToken(for: chief)),
                    ("submission", try hall.accounts.freshSubmissionKey().text),
                    ("month", month), ("state", "not_held"), ("reason", "議会のため"),
                ])
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 9 * 3_600))
        let now = Date(timeIntervalSince1970: TimeInterval(hall.clock.now))
        #expect(try await meeting("\(calendar.component(.month, from: now)) 月").status == 303)
        let unread = try await meeting("13月")
        #expect(unread.status == 422 && unread.body.contains("11月、令和8年11月"))
    }

    @Test("every plan stands on one page, the newest first, whatever number is asked for")
    func pages() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        for number in 1...101 { _ = try await plan(hall, "計画その\(number)。") }
        var seen: [String] = []
        for page in 1...3 {
            let answer = try await hall.ask(.get, "/plans?page=\(page)", session)
            #expect(answer.body.contains("101件"))
            seen += rows(answer.body)
        }
        // All of one quarter of an hour, so in the order of writing.
        #expect(seen == (1...101).reversed().map { "\($0)" })
        let (first, last) = (Array(seen.prefix(50)), Array(seen.suffix(1)))
        for (page, expected) in [
            ("0", first), ("-1", first), ("", first), ("x", first), ("4", last), ("99999", last),
            ("9223372036854775807", last), ("-9223372036854775808", first),
            ("99999999999999999999", first),
        ] {
            let answer = try await hall.ask(.get, "/plans?page=\(page)", session)
            #expect(answer.status == 200)
            #expect(rows(answer.body) == expected, "page \(page)")
        }
        for path in ["advice", "meetings", "projects", "reviews", "awards", "compare"] {
            for page in ["0", "-7", "9223372036854775807", "-9223372036854775808"] {
                let answer = try await hall.ask(.get, "/\(path)?page=\(page)", session)
                #expect(answer.status == 200, "\(path) \(page)")
            }
        }
    }

    @Test("filters find what they name and nothing else") func filters() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        for number in 1...4 {
            let id = try await plan(hall, "計画その\(number)。")
            if number % 2 == 0 {
                _ = try await hall.node.ask(
                    SetField(kind: "plan", id: id, field: "status", value: "active"), .test())
            }
        }
        for (query, expected) in [
            ("status=active", ["4", "2"]), ("status=draft", ["3", "1"]), ("status=done", []),
            ("city=142069", ["4", "3", "2", "1"]), ("city=141305", []),
            ("city=142069&status=active", ["4", "2"]), ("city=141305&status=active", []),
        ] {
            let answer = try await hall.ask(.get, "/plans?\(query)", session)
            #expect(rows(answer.body) == expected, "\(query)")
        }
    }

    @Test("whatever is published is on the next page that anybody asks for") func fresh()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let id = try await plan(hall, "計画その1。")
        let pages = ["/", "/plans", "/plans/\(id)", "/plans/\(id)/history", "/advice"]
        for step in 0..<12 {
            // Everybody has asked for everything before.
            for page in pages {
                let answer = try await hall.ask(.get, page, session)
                #expect(answer.status == 200)
            }
            let goal = "目標\(step)番。"
            _ = try await hall.node.ask(
                EditText(kind: "plan", id: id, field: "goal", text: goal, base: nil), .test())
            let shown = try await hall.ask(.get, "/plans/\(id)", session).body
            #expect(shown.contains("目標\(step)番。"))
            #expect(!shown.contains("目標\(step - 1)番。"))
            _ = try await hall.node.ask(
                SetField(kind: "plan", id: id, field: "title", value: "題\(step)番。"), .test())
            for page in ["/plans", "/plans/\(id)", "/plans/\(id)/history"] {
                let body = try await hall.ask(.get, page, session).body
                #expect(body.contains("題\(step)番。"), "\(page)")
            }
            _ = try await hall.node.ask(
                GiveAdvice(plan: id, text: "助言\(step)番。", field: nil, quote: nil), .test())
            for page in ["/", "/advice", "/plans/\(id)"] {
                let body = try await hall.ask(.get, page, session).body
                #expect(body.contains("助言\(step)番。"), "\(page)")
            }
        }
        _ = try await hall.node.ask(RebuildRecords(), .test())
        #expect(try await hall.ask(.get, "/plans/\(id)", session).body.contains("目標11番。"))
    }
}
