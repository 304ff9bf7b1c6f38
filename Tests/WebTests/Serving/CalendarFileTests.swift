internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Calendars as other programs read them (RFC 5545).
@Suite("Calendar files", .serialized) struct CalendarFileTests {
    private static let title =
        "神奈川連合の会合、第4回; 来年度, そして\\ ＝" + String(repeating: "𠮷野家で話すこと", count: 12)

    private func meeting(_ hall: CityHall, _ values: [String: String]) async throws -> String {
        try await hall.node.ask(
            NewMeeting(values: values), .test(as: "部会参加者", account: "test")
        ).answer.id
    }

    /// The octets of each line; nil where a line's end is another than CR LF.
    private func lines(_ text: String) -> [[UInt8]]? {
        let bytes = Array(text.utf8)
        for (place, byte) in bytes.enumerated() {
            if byte == 0x0A, place == 0 || bytes[place - 1] != 0x0D { return nil }
            if byte == 0x0D, place + 1 == bytes.count || bytes[place + 1] != 0x0A { return nil }
        }
        return bytes.split(separator: 0x0A).map { Array($0.dropLast()) }
    }

    private func unfolded(_ text: String) -> String { text.replacing("\r\n ", with: "") }

    @Test("long texts are folded between signs, escaped, and no line ends but with CR LF")
    func folding() async throws {
        let hall = try await CityHall()
        let id = try await meeting(
            hall,
            [
                "title": Self.title, "date": "2026-12-18", "form": "hybrid", "begin": "13:30",
                "place": "会議室\u{2028}二階", "link": "https://video.example/room/1",
            ])
        let session = try await hall.session(.observer)
        let answer = try await hall.ask(.get, "/meetings/\(id)/calendar.ics", session)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
        let octets = try #require(lines(answer.body))
        for line in octets {
            #expect(line.count <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil, "a sign that is cut in two")
        }
        let escaped = Self.title.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            .replacing(",", with: "\\,")
        let whole = unfolded(answer.body)
        #expect(whole.contains("SUMMARY:" + escaped + "\r\n"))
        #expect(whole.contains("UID:meeting-\(id)@tasukeai\r\n"))
        #expect(whole.contains("DTSTART:20261218T043000Z\r\nSUMMARY"))
        #expect(whole.contains("LOCATION:会議室\\n二階\r\n"))
        #expect(whole.contains("DESCRIPTION:ビデオ会議のアドレス: https://video.example/room/1\r\n"))
        #expect(whole.contains("/meetings/\(id)\r\n"))
    }

    @Test("a meeting without a beginning lasts all day; one that is called off says so")
    func allDay() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let id = try await meeting(
            hall, ["title": "部会", "date": "2026-12-18", "form": "online", "end": "16:30"])
        _ = try await hall.node.ask(
            ChangeFields(
                kind: "meeting", id: id, values: ["status": "cancelled", "reason": "大雨"]),
            .test(as: "部会参加者", account: "test"))
        let body = try await hall.ask(.get, "/meetings/\(id)/calendar.ics", session).body
        #expect(
            body.contains("DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\n"))
        #expect(body.contains("SUMMARY:【中止】部会\r\n") && body.contains("STATUS:CANCELLED\r\n"))
        let without = try await meeting(hall, ["title": "日のない会合"])
        let refused = try await hall.ask(.get, "/meetings/\(without)/calendar.ics", session)
        #expect(refused.status == 422 && refused.body.contains("日が決まっていない"))
        #expect(try await hall.ask(.get, "/meetings/\(id)/calendar.ics", nil).status != 200)
    }

    @Test("one secret opens feed and calendar, and ends both; the same events are not sent again")
    func subscription() async throws {
        let hall = try await CityHall()
        let now = Int64(Date().timeIntervalSince1970)
        _ = try await meeting(hall, ["title": "第3回", "date": "2026-12-01", "form": "online"])
        for (role, name) in [(CityRole.member, "member"), (.observer, "observer")] {
            _ = try await hall.session(role)
            let account = try #require(
                try await hall.accounts.account(tag: try hall.tag(of: name))
            ).id
            let secret = try await hall.accounts.makeFeed(
                of: account, base: "http://odawara.localhost", seconds: now)
            let path = "/feed/\(secret.text).ics"
            let answer = try await hall.ask(.get, path, nil)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(lines(answer.body) != nil)
            #expect(answer.body.contains("SUMMARY:第3回\r\n"))
            #expect(
                unfolded(answer.body).contains("URL;VALUE=URI:http://odawara.localhost/meetings/"))
            // What is the city's own is not for its guests.
            #expect(answer.body.contains("SUMMARY:助け合いデー\r\n") == (role == .member))
            let tagged: HTTPFields = [.ifNoneMatch: answer.headers[.eTag] ?? ""]
            #expect(try await hall.ask(.get, path, nil, headers: tagged).status == 304)
            #expect(try await hall.ask(.get, "/feed/\(secret.text).atom", nil).status == 200)
            try await hall.accounts.stopFeed(of: account)
            let gone = try await hall.ask(.get, path, nil)
            let unknown = try await hall.ask(
                .get, "/feed/\(String(repeating: "A", count: 43)).ics", nil)
            #expect(gone.status == 404 && gone.body == unknown.body)
        }
    }
}
