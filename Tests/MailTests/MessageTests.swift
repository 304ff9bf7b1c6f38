internal import Foundation
internal import Mail
internal import Seeding
internal import Testing

/// What a relay is handed: RFC 5322 lines, whatever somebody would put into them.
@Suite struct `A message` {
    private static let id = [UInt8](repeating: 0xAB, count: 16)
    /// 2026-11-30 21:20:05 in Japan.
    private static let seconds: Int64 = 1_796_041_205

    private func message(
        subject: String = "助け合い: 新しいお知らせが3件あります", text: String = "https://node.example/notices"
    ) throws -> String {
        let message = MailMessage(
            from: try #require(MailAddress("tasukeai@city.example.jp")),
            to: try #require(MailAddress("hana.u@city.example.jp")), subject: subject, text: text,
            id: Self.id, seconds: Self.seconds)
        return try #require(String(validating: message.bytes, as: UTF8.self))
    }

    /// Header lines, unfolded, and the body; every line must end by CR LF.
    private func parts(_ text: String) -> (headers: [String], body: [String]) {
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.last == "", "the last line is ended")
        #expect(!lines.contains { $0.contains("\r") || $0.contains("\n") })
        let end = lines.firstIndex(of: "") ?? 0
        var headers: [String] = []
        for line in lines[..<end] {
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append(last + line)
            } else {
                headers.append(line)
            }
        }
        return (headers, Array(lines[(end + 1)...].dropLast()))
    }

    /// Words of RFC 2047, decoded; what stands between two of them is not shown.
    private func decoded(_ words: some StringProtocol) throws -> String {
        var bytes = Data()
        for word in words.split(separator: " ") {
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
            let part = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            // No sign is cut in two.
            #expect(String(validating: part, as: UTF8.self) != nil)
            bytes += part
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a subject and a link, and nothing else`() throws {
        let (headers, body) = parts(try message())
        #expect(
            headers == [
                "Date: Mon, 30 Nov 2026 21:20:05 +0900",
                "From: =?UTF-8?B?5Yqp44GR5ZCI44GE?= <tasukeai@city.example.jp>",
                "To: <hana.u@city.example.jp>",
                "Message-ID: <abababababababababababababababab@city.example.jp>",
                "Subject: =?UTF-8?B?5Yqp44GR5ZCI44GEOiDmlrDjgZfjgYTjgYrnn6XjgonjgZvjgYwz?="
                    + " =?UTF-8?B?5Lu244GC44KK44G+44GZ?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 7bit",
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: All",
            ])
        #expect(body == ["https://node.example/notices"])
    }

    @Test func `a text that is not ASCII is in base64, in short lines`() throws {
        let text = String(repeating: "心当たりがなければ\n", count: 40)
        let (headers, body) = parts(try message(text: text))
        #expect(headers.contains("Content-Transfer-Encoding: base64"))
        #expect(body.allSatisfy { $0.utf8.count <= 76 })
        let decoded = try #require(Data(base64Encoded: body.joined()))
        #expect(
            String(decoding: decoded, as: UTF8.self) == text.replacing("\n", with: "\r\n"))
    }

    @Test(arguments: [
        "x\r\nBcc: b@example.jp", "x\nBcc: b@example.jp", "x\rBcc: b@example.jp", "\r\n\r\nbody",
        "\u{0}", "=?UTF-8?B?eA==?=", "\u{2028}Bcc: b@example.jp", "\u{85}x", ".\r\n.\r\nQUIT",
    ])
    func `no subject adds a header`(subject: String) throws {
        let (headers, body) = parts(try message(subject: subject))
        #expect(headers.count == 10 && body.count == 1)
        let line = try #require(headers.first { $0.hasPrefix("Subject: ") })
        #expect(try decoded(line.dropFirst(9)).utf8.elementsEqual(subject.utf8))
    }

    @Test func `any signs come back from a subject, and no line is too long`() throws {
        let seed: UInt64 = 41
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<200, using: &random) {
                let bound: UInt32 = [0x80, 0x3100, 0x11_0000].randomElement(using: &random) ?? 0
                view.append(
                    Unicode.Scalar(UInt32.random(in: 0..<bound, using: &random)) ?? "あ")
            }
            let subject = String(view)
            let text = try message(subject: subject)
            #expect(text.utf8.allSatisfy { $0 < 0x80 })
            #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
            let line = try #require(parts(text).headers.first { $0.hasPrefix("Subject: ") })
            #expect(try decoded(line.dropFirst(9)).utf8.elementsEqual(subject.utf8))
        }
    }

    @Test func `what is far too long is cut`() throws {
        let text = try message(
            subject: String(repeating: "あ", count: 100_000),
            text: String(repeating: "い", count: 100_000))
        #expect(text.utf8.count < 20_000)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 09:00:00 +0900"), (-1, "Thu, 01 Jan 1970 08:59:59 +0900"),
        (951_825_599, "Tue, 29 Feb 2000 20:59:59 +0900"),
        (1_798_729_199, "Thu, 31 Dec 2026 23:59:59 +0900"),
    ])
    func `a date as headers have it`(seconds: Int64, text: String) throws {
        let address = try #require(MailAddress("a@b.jp"))
        let message = MailMessage(
            from: address, to: address, subject: "", text: "", id: Self.id, seconds: seconds)
        #expect(String(decoding: message.bytes, as: UTF8.self).hasPrefix("Date: \(text)\r\n"))
    }
}
