internal import CivicCalendar

/// One message to one person: a subject and a few lines, as bytes that every relay takes.
///
///     let message = MailMessage(
///         from: sender, to: recipient, subject: "助け合い: …", text: "https://…/notices",
///         id: randomBytes, seconds: now)
///
/// No header can be added through any of the parts: addresses are checked values, the subject is encoded
/// as a whole, date and identity are made of numbers.
package struct MailMessage: Sendable {
    private static let subjectScalarsMax = 200
    private static let textScalarsMax = 4_000
    /// As people see the sender's name.
    private static let senderName = "助け合い"

    package let sender: MailAddress
    package let recipient: MailAddress
    /// Headers and text (RFC 5322), each line ended by CR LF.
    package let bytes: [UInt8]

    /// - Parameters:
    ///   - id: random bytes, 16 or more: no two messages bear the same.
    ///   - seconds: since 1970.
    package init(
        from sender: MailAddress, to recipient: MailAddress, subject: String, text: String,
        id: [UInt8], seconds: Int64
    ) {
        self.sender = sender
        self.recipient = recipient
        let subject = String(
            String.UnicodeScalarView(subject.unicodeScalars.prefix(Self.subjectScalarsMax)))
        let name = id.prefix(32).map(Self.hex).joined()
        let (encoding, body) = Self.body(text)
        let lines = [
            "Date: " + MailDate.text(seconds: seconds),
            "From: " + EncodedWord.encode(Self.senderName) + " <\(sender.text)>",
            "To: <\(recipient.text)>",
            "Message-ID: <\(name)@\(sender.domain)>",
            "Subject: " + EncodedWord.encode(subject),
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: \(encoding)",
            // RFC 3834: no absence note, no answer by a machine. Exchange has a header of its own for it.
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "",
        ]
        bytes = Array((lines + body).map { $0 + "\r\n" }.joined().utf8)
    }

    /// As it is where it is ASCII in short lines, else in base64.
    private static func body(_ text: String) -> (encoding: String, lines: [String]) {
        let text = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(textScalarsMax)))
        let lines = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }
        ).map { String($0) }
        let isPlain = lines.allSatisfy { line in
            line.utf8.count <= 900 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        }
        guard !isPlain else { return ("7bit", lines) }
        let encoded = Array(Base64.encode(Array(lines.joined(separator: "\r\n").utf8)).utf8)
        return (
            "base64",
            stride(from: 0, to: encoded.count, by: 76).map { start in
                String(decoding: encoded[start..<min(start + 76, encoded.count)], as: UTF8.self)
            }
        )
    }

    private static func hex(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return byte < 16 ? "0" + text : text
    }
}

/// A moment as headers have it (RFC 5322 §3.3), on the walls of Japan.
enum MailDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Mon, 30 Nov 2026 21:20:05 +0900`
    static func text(seconds: Int64) -> String {
        let day = JapanTime.day(ofSeconds: seconds)
        let minutes = JapanTime.minuteOfDay(ofSeconds: seconds)
        let rest = Int(((seconds % 60) + 60) % 60)
        let time = [minutes / 60, minutes % 60, rest].map(two).joined(separator: ":")
        return "\(day.weekday.english.prefix(3)), \(two(day.day)) \(months[day.month - 1]) "
            + "\(day.year) \(time) +0900"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
