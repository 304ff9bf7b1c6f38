internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Node
internal import Requests
internal import Testing
internal import Web

/// Forms that are sent twice, from two windows, or once more with something else in them.
@Suite("Forms sent again", .serialized) struct RepeatedFormTests {
    private static let other = "ほうきぼしは七十六年ごと"

    /// What a browser says of a form's page.
    private static var headers: HTTPFields {
        var headers: HTTPFields = [:]
        headers[.origin] = "http://\(CityHall.host)"
        return headers
    }

    private func marks(_ hall: CityHall, _ token: SessionToken) throws -> [(String, String)] {
        [
            ("token", hall.accounts.formToken(for: token)),
            ("submission", try hall.accounts.freshSubmissionKey().text),
        ]
    }

    private func cookie(_ answer: PageAnswer) -> String? {
        answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-tasukeai=") }
            .map { String($0.dropFirst("__Host-tasukeai=".utf8.count).prefix { $0 != ";" }) }
    }

    private func secret(_ page: PageAnswer) throws -> String {
        let start = try #require(page.body.range(of: "id=\"secret\">"))
        return page.body[start.upperBound...].prefix { $0 != "<" }.filter { $0 != " " }
    }

    @Test("a second click that changes the password gets the answer of the first")
    func password() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let form =
            try marks(hall, session) + [
                ("current", CityHall.password), ("password", Self.other), ("again", Self.other),
            ]
        let first = try await hall.ask(
            .post, "/account/password", session, form: form, headers: Self.headers)
        #expect(first.status == 303 && first.headers[.location] == "/account")
        let next = try #require(SessionToken(text: cookie(first) ?? ""))
        // With the cookie of before, and with the one that had come already.
        for token in [session, next] {
            let second = try await hall.ask(
                .post, "/account/password", token, form: form, headers: Self.headers)
            #expect(second.status == 303 && second.headers[.location] == "/account")
            #expect(cookie(second) == next.text)
        }
        let page = try await hall.ask(.get, "/account", next)
        #expect(page.body.contains("パスワードを変えました"))
        // Another form is no repetition, nor is the same one after a minute or from elsewhere.
        let altered = form.dropLast() + [("again", Self.other + " ")]
        #expect(
            try await hall.ask(
                .post, "/account/password", session, form: Array(altered), headers: Self.headers
            ).status == 401)
        #expect(try await hall.ask(.post, "/account/password", session, form: form).status == 401)
        hall.clock.move(61)
        #expect(
            try await hall.ask(
                .post, "/account/password", session, form: form, headers: Self.headers
            ).status == 401)
    }

    @Test("recovery codes are shown to the second of two clicks, and to nobody after leaving")
    func codes() async throws {
        let hall = try await CityHall()
        let session = try await hall.session(.member)
        let key = try secret(try await hall.ask(.get, "/account/authenticator", session))
        let code = try TestCode.of(key, seconds: hall.clock.now)
        let form = try marks(hall, session) + [("code", code)]
        let path = "/account/authenticator/confirm"
        let first = try await hall.ask(.post, path, session, form: form, headers: Self.headers)
        #expect(first.status == 200 && first.body.contains("回復コード"))
        // The way on is not pressed by a click that was meant for the button before.
        #expect(first.body.contains("id=\"noted\"") && first.body.contains("required"))
        #expect(!first.body.contains("class=\"button\""))
        let second = try await hall.ask(.post, path, session, form: form, headers: Self.headers)
        #expect(second.status == 200 && second.body == first.body)
        let next = try #require(SessionToken(text: cookie(first) ?? ""))
        _ = try await hall.ask(.post, "/sign-out", next, form: try marks(hall, next))
        let late = try await hall.ask(.post, path, session, form: form, headers: Self.headers)
        #expect(late.status == 401 && !late.body.contains("<li>"))
    }

    @Test("another text from the same page is not dropped with a success") func otherText()
        async throws
    {
        let hall = try await CityHall()
        let chief = try await hall.session(.sectionChief)
        let marks = try marks(hall, chief)
        func record(_ text: String) async throws -> PageAnswer {
            let inJapan = Date(timeIntervalSince1970: Double(hall.clock.now + 9 * 3_600))
            let month = String(inJapan.ISO8601Format().prefix(7))
            return try await hall.ask(
                .post, "/helpday/meetings", chief,
                form: marks + [("month", month), ("state", "held"), ("record", text)],
                headers: Self.headers)
        }
        #expect(try await record("一通目").status == 303)
        #expect(try await record("一通目").status == 303)
        let other = try await record("二通目")
        #expect(other.status == 409 && other.body.contains("二通目"))
        #expect(!(try await hall.ask(.get, "/helpday/meetings", chief)).body.contains("二通目"))
    }

    @Test("an import applies the file that was shown, and no other one") func importing()
        async throws
    {
        let hall = try await CityHall()
        let session = try await hall.session(.personnel)
        func rows(_ people: Range<Int>) -> String {
            "section,name,employee_number,role\n"
                + people.map { "総務部/職員課/人事係\($0 % 2),架空 \($0)郎,T\($0),staff\n" }.joined()
        }
        func look(_ people: Range<Int>) async throws -> PageAnswer {
            var headers = Self.headers
            headers[.contentType] = "multipart/form-data; boundary=x"
            var body = ""
            let part = "--x\r\nContent-Disposition: form-data; name="
            for (name, value) in try marks(hall, session) {
                body += part + "\"\(name)\"\r\n\r\n\(value)\r\n"
            }
            body += part + "\"file\"; filename=\"a.csv\"\r\n\r\n"
            body += rows(people) + "\r\n--x--\r\n"
            let answer = try await hall.ask(
                .post, "/organisation/import", session, raw: Array(body.utf8), headers: headers)
            #expect(answer.status == 303)
            return try await hall.ask(.get, "/organisation/import/changes", session)
        }
        func digest(_ page: PageAnswer) throws -> String {
            let start = try #require(page.body.range(of: "name=\"digest\" value=\""))
            return String(page.body[start.upperBound...].prefix { $0 != "\"" })
        }
        func apply(_ digest: String) async throws -> PageAnswer {
            try await hall.ask(
                .post, "/organisation/import/apply", session,
                form: try marks(hall, session) + [
                    ("digest", digest), ("meant", "yes"), ("numbers", "yes"),
                ])
        }
        let first = try digest(try await look(0..<13))
        let second = try await look(0..<11)
        #expect(second.body.contains("T11") && !second.body.contains("T12"))
        let refused = try await apply(first)
        #expect(refused.status == 422 && refused.body.contains("別のファイルが選ばれました"))
        #expect(refused.body.contains("T11"), "the file that waits is shown")
        #expect(try digest(refused) == digest(second))
        let tag = try hall.tag(of: "T11")
        #expect(
            try await hall.node.logins.standing(ofTag: tag.bytes, seconds: hall.clock.now) != nil)
        let done = try await apply(try digest(refused))
        #expect(done.status == 303 && done.headers[.location] == "/organisation/import")
        #expect(
            try await hall.node.logins.standing(ofTag: tag.bytes, seconds: hall.clock.now) == nil)
    }
}
