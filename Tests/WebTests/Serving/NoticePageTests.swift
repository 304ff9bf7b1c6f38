internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Notices and feeds through the router; who sees what of them.
@Suite("Notices", .serialized) struct NoticePageTests {
    private func create(_ hall: CityHall, _ request: NewMeeting, by session: SessionToken?)
        async throws
    {
        var account = ""
        if let session {
            let found = try await hall.accounts.find(
                session, seconds: Int64(Date().timeIntervalSince1970))
            account = "account:\(found?.account.number ?? 0)"
        }
        _ = try await hall.node.ask(request, .test(account: account))
        try await hall.node.followLogs()
    }

    private func menu(_ hall: CityHall, _ session: SessionToken) async throws -> String {
        let answer = try await hall.ask(.get, "/plans", session)
        let body = answer.body
        guard let link = body.range(of: "href=\"/notices\">"),
            let icon = body[link.upperBound...].range(of: "</svg>"),
            let end = body[icon.upperBound...].range(of: "</a>")
        else { return "\(answer.status) \(body.prefix(400))" }
        return String(body[icon.upperBound..<end.lowerBound])
            .replacingOccurrences(of: "<span class=\"unread\">", with: "")
            .replacingOccurrences(of: "</span>", with: "")
    }

    @Test("a meeting is told to all who read what is shared, but for who called it")
    func meeting() async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        let observer = try await hall.session(.observer)
        // A login's notices begin with its first page.
        #expect(try await menu(hall, observer) == "お知らせ")
        try await create(
            hall, NewMeeting(values: ["title": "第3回", "date": "2026-12-01"]), by: member)
        #expect(try await menu(hall, member) == "お知らせ")
        #expect(try await menu(hall, observer) == "お知らせ（未読1件）")
        #expect(try await menu(hall, try await hall.session(.sectionChief)) == "お知らせ")
        #expect(try await menu(hall, try await hall.session(.administrator)) == "お知らせ")
        let list = try await hall.ask(.get, "/notices", observer).body
        #expect(list.contains("第3回"))
        let answer = try await hall.ask(.get, "/notices/1", observer)
        #expect(answer.status == 303)
        #expect(answer.headers[.location]?.hasPrefix("/meetings/") == true)
        #expect(try await menu(hall, observer) == "お知らせ")
        #expect(try await hall.ask(.get, "/notices/1", member).headers[.location] != nil)
    }

    @Test(
        "whoever comes for the first time has no unread ones from before",
        arguments: ["/", "/notices"])
    func newcomer(_ path: String) async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        for number in 1...3 {
            try await create(
                hall, NewMeeting(values: ["title": "第\(number)回", "date": "2026-12-01"]), by: member
            )
        }
        let observer = try await hall.session(.observer)
        let first = try await hall.ask(.get, path, observer).body
        #expect(first.contains(path == "/" ? "新しいお知らせはありません" : "未読のお知らせはありません"))
        #expect(try await menu(hall, observer) == "お知らせ")
        try await create(
            hall, NewMeeting(values: ["title": "第4回", "date": "2026-12-01"]), by: member)
        #expect(try await menu(hall, observer) == "お知らせ（未読1件）")
    }

    @Test("following again, also after a rebuild, tells nothing twice") func again() async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        try await create(
            hall, NewMeeting(values: ["title": "第3回", "date": "2026-12-01"]), by: nil)
        _ = try await hall.ask(.get, "/notices/1", member)
        #expect(try await hall.node.followLogs() == 0)
        _ = try await hall.node.ask(RebuildRecords(), .test())
        #expect(try await hall.node.followLogs() == 0)
        #expect(try await menu(hall, member) == "お知らせ")
    }

    @Test("a feed is for who holds a post today, and a stranger learns nothing") func feed()
        async throws
    {
        let hall = try await CityHall()
        let now = Int64(Date().timeIntervalSince1970)
        try await create(
            hall, NewMeeting(values: ["title": "第3回]]>&<", "date": "2026-12-01"]), by: nil)
        for (role, name) in [(CityRole.member, "member"), (.sectionChief, "T0")] {
            let session = try await hall.session(role)
            let tag = try hall.tag(of: name)
            let account = try #require(try await hall.accounts.account(tag: tag)).id
            let secret = try await hall.accounts.makeFeed(
                of: account, base: "http://odawara.localhost", seconds: now)
            let path = "/feed/\(secret.text).atom"
            let answer = try await hall.ask(.get, path, nil)
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(answer.body.contains("第3回") == (role == .member))
            let parser = XMLParserProbe(answer.body)
            #expect(parser.isWellFormed)
            let tagged: HTTPFields = [.ifNoneMatch: "W/\"x\", " + (answer.headers[.eTag] ?? "")]
            #expect(try await hall.ask(.get, path, nil, headers: tagged).status == 304)
            let unknown = try await hall.ask(
                .get, "/feed/\(String(repeating: "A", count: 43)).atom", nil)
            #expect(unknown.status == 404)
            // The post ends.
            if role == .member {
                try await hall.accounts.revoke(.member, from: account)
            } else {
                _ = try await hall.node.ask(
                    EraseStaff(employeeNumber: "T0"), .test(as: "職員課", account: "test"))
            }
            let gone = try await hall.ask(.get, path, nil)
            #expect(gone.status == 404 && gone.body == unknown.body)
            _ = session
        }
        for path in ["/feed/x", "/feed/.atom", "/feed/\(String(repeating: "=", count: 43)).atom"] {
            #expect(try await hall.ask(.get, path, nil).status == 404, "\(path)")
        }
    }

    @Test(
        "no number in an address ends the process",
        arguments: [
            "-9223372036854775808", "9223372036854775807", "0", "x", "99999999999999999999",
        ])
    func numbers(_ number: String) async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        #expect(try await hall.ask(.get, "/notices?page=\(number)", member).status == 200)
        #expect(try await hall.ask(.get, "/notices/\(number)", member).status == 404)
        let form = [("token", hall.accounts.formToken(for: member)), ("number", number)]
        for act in ["read", "read-all"] {
            let answer = try await hall.ask(.post, "/notices", member, form: form + [("act", act)])
            #expect(answer.status == 303)
        }
    }

    @Test("a menu counts to 99") func many() async throws {
        let hall = try await CityHall()
        let member = try await hall.session(.member)
        #expect(try await menu(hall, member) == "お知らせ")
        for number in 0..<120 {
            try await create(
                hall, NewMeeting(values: ["title": "会 \(number)", "date": "2026-12-01"]), by: nil)
        }
        #expect(try await menu(hall, member) == "お知らせ（未読99件以上）")
    }
}

/// Whether a text is well-formed XML, by a parser that is not ours.
final class XMLParserProbe {
    let isWellFormed: Bool

    init(_ text: String) {
        // Foundation's parser needs another module on Linux; the browser tests parse with expat. Here:
        // every tag is closed in order.
        var open: [Substring] = []
        var rest = text[...]
        var isSound = true
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
            if tag.hasPrefix("/") {
                isSound = isSound && open.popLast() == name
            } else {
                open.append(name)
            }
        }
        isWellFormed = isSound && open.isEmpty
    }
}
