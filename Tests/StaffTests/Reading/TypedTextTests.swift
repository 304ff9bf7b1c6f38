internal import CivicCalendar
internal import Staff
internal import Testing

/// Texts that stay in the city, whichever way they come in.
@Suite struct `Texts that people type` {
    private func departure(_ note: String) throws -> Departure {
        try Departure(left: try #require(DayTime(reading: "19:00")), note: note)
    }

    @Test(arguments: ["一行目\r\n二行目\tと", "一行目\r二行目\tと", "一行目\n二行目\tと"])
    func `lines end alike on every way in`(text: String) throws {
        let wanted = Array("一行目\n二行目\tと".utf8)
        #expect(try departure(text).note.map { Array($0.utf8) } == wanted)
        let forecast = try Forecast(.exempt, reason: text, immovable: text)
        #expect(forecast.reason.map { Array($0.utf8) } == wanted)
        let meeting = try SectionMeeting(
            month: try CivicMonth(reading: "2026-05"), notHeldBecause: text)
        guard case .notHeld(let reason) = meeting.outcome else {
            Issue.record("it was not held")
            return
        }
        #expect(Array(reason.utf8) == wanted)
    }

    @Test(arguments: [
        ("a\u{0}", UInt32(0), 1), ("a\r\nb\u{B}", 0xB, 2), ("\u{1B}[0m", 0x1B, 1),
        ("a\nb\n\u{85}", 0x85, 3),
    ])
    func `other control characters are refused by name`(text: String, scalar: UInt32, line: Int) {
        let error = StaffError.helpDay(.controlCharacter(scalar, line: line))
        #expect(throws: error) { try departure(text) }
        #expect(error.message(japanese: true).contains("U+00"))
    }

    @Test(arguments: [" \u{3000}", "\u{200B}", "\u{2800}", "\u{3164}"])
    func `a text of which nothing can be seen is none`(text: String) throws {
        #expect(try departure(text).note == nil)
        #expect(throws: StaffError.sectionMeeting(.reasonMissing)) {
            try SectionMeeting(month: try CivicMonth(reading: "2026-05"), notHeldBecause: text)
        }
    }

    @Test func `a text that is too long is not called anything else`() {
        #expect(throws: StaffError.helpDay(.textUnusable(scalarsMax: 500))) {
            try departure(String(repeating: "あ", count: 501))
        }
    }
}
