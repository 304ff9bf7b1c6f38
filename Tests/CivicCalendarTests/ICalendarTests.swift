internal import CivicCalendar
internal import Foundation
internal import Seeding
internal import Testing

/// The same files are read by the package `icalendar` in `tools/check-calendar`.
struct ICalendarTests {
    private struct Row: Decodable {
        let text: String
        let read: String
    }

    private func stamp() throws -> ICalendarStamp {
        try #require(ICalendarStamp(secondsSinceEpoch: 1_774_000_000))
    }

    private func isehara2026() throws -> HelpDayCalendar {
        try HelpDayCalendar(
            year: #require(FiscalYear(startYear: 2026)),
            rule: PaydayRule(dayOfMonth: 20, onDayOff: .previous), holidays: HolidayCalendar())
    }

    @Test func `the Help Days of a year are the file that other programs read`() throws {
        let file = try isehara2026().iCalendar(
            city: MunicipalityCode("142140"), cityName: "伊勢原市", stamp: stamp(),
            includesWednesdays: true)
        let committed = try CalendarVectors.data("help-days-2026.ics")
        #expect(Data(file.text.utf8) == committed)
    }

    @Test func `hard texts are the file that other programs read`() throws {
        let rows = try JSONDecoder().decode([Row].self, from: CalendarVectors.data("texts.json"))
        let date = try day("2026-04-01")
        let events = rows.enumerated().map { index, row in
            ICalendarEvent(
                uid: "text-\(index)@tasukeai", date: date, summary: row.text,
                description: row.text)
        }
        let file = try ICalendarFile(name: "texts", stamp: stamp(), events: events)
        let committed = try CalendarVectors.data("texts.ics")
        #expect(Data(file.text.utf8) == committed)
        #expect(rows.count == 34)
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func `random texts fold within 75 octets and unfold to themselves`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", "あ", "𠮷", "é", ",", ";", "\\", "\n", "\r\n", "か\u{3099}", " ", "\u{1}"]
        for _ in 0..<500 {
            let count = Int.random(in: 0...120, using: &generator)
            let parts = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
            let event = try ICalendarEvent(
                uid: "x", date: day("2026-04-01"), summary: parts.joined(), description: "")
            let text = try ICalendarFile(name: "", stamp: stamp(), events: [event]).text
            #expect(lines(text).allSatisfy { $0.count <= 75 }, "seed \(seed)")
            let summary = unfolded(text).first { $0.starts(with: "SUMMARY:".utf8) }
            let escapes = [
                ",": "\\,", ";": "\\;", "\\": "\\\\", "\n": "\\n", "\r\n": "\\n", "\u{1}": "",
            ]
            let expected = "SUMMARY:" + parts.map { escapes[$0] ?? $0 }.joined()
            #expect(summary == Array(expected.utf8), "seed \(seed)")
        }
    }

    /// The octets between CR LF; in octets, because a combining mark may begin a folded line.
    private func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in text.utf8 where byte != 0x0D {
            if byte == 0x0A { lines.append([]) } else { lines[lines.count - 1].append(byte) }
        }
        return lines
    }

    private func unfolded(_ text: String) -> [[UInt8]] {
        lines(text).reduce(into: []) { whole, line in
            if line.first == 0x20, !whole.isEmpty {
                whole[whole.count - 1] += line.dropFirst()
            } else {
                whole.append(line)
            }
        }
    }

    @Test func `an event keeps its identity when the payday moves`() throws {
        let year = try #require(FiscalYear(startYear: 2026))
        let moved = try HelpDayCalendar(
            year: year,
            rule: PaydayRule(dayOfMonth: 20, onDayOff: .previous)
                .setting(PaydayOverride(reading: "2026-05=2026-05-19")),
            holidays: HolidayCalendar())
        let code = try MunicipalityCode("142140")
        let before = try isehara2026().iCalendar(city: code, cityName: nil, stamp: stamp())
        let after = try moved.iCalendar(city: code, cityName: nil, stamp: stamp())
        #expect(Set(before.events.map(\.uid)) == Set(after.events.map(\.uid)))
        #expect(before.events.count == 36)
        let event = after.events.first { $0.uid == "help-day-2026-05@142140.tasukeai" }
        #expect(event?.date.text == "2026-05-19")
    }

    @Test func `in English, with Wednesdays, every identity is unique and in order`() throws {
        let file = try isehara2026().iCalendar(
            city: nil, cityName: nil, stamp: stamp(), words: .english, includesWednesdays: true)
        #expect(Set(file.events.map(\.uid)).count == file.events.count)
        #expect(file.events.map(\.date) == file.events.map(\.date).sorted())
        #expect(file.text.contains("SUMMARY:No-overtime day\r\n"))
        #expect(file.text.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test(arguments: [
        (0, "19700101T000000Z"), (-1, "19691231T235959Z"), (1_774_000_000, "20260320T094640Z"),
        (86_399, "19700101T235959Z"), (-86_400, "19691231T000000Z"),
        (-86_401, "19691230T235959Z"),
    ])
    func `a stamp is a moment in UTC`(seconds: Int, text: String) {
        #expect(ICalendarStamp(secondsSinceEpoch: seconds)?.text == text)
    }

    @Test(arguments: [Int.min, Int.max, 376_200 * 86_400, -37_255 * 86_400 - 1])
    func `a stamp outside the calendar is refused`(seconds: Int) {
        #expect(ICalendarStamp(secondsSinceEpoch: seconds) == nil)
    }

    @Test func `an event on the last day of the calendar has no end to write`() throws {
        let event = try ICalendarEvent(
            uid: "x", date: day("2999-12-31"), summary: "s", description: "d")
        let text = try ICalendarFile(name: "n", stamp: stamp(), events: [event]).text
        #expect(text.contains("DTSTART;VALUE=DATE:29991231\r\n"))
        #expect(!text.contains("DTEND"))
    }

    private func timed(_ begin: Int?, _ end: Int?) throws -> String {
        var event = try ICalendarEvent(
            uid: "meeting-1@tasukeai", date: day("2026-12-18"), summary: "神奈川連合の会合; 第4回",
            description: "")
        (event.begin, event.end) = (begin, end)
        return try ICalendarFile(name: "n", stamp: stamp(), events: [event]).text
    }

    @Test func `an event at a time is in UTC, and without an end has none`() throws {
        let whole = try timed(810, 990)
        #expect(whole.contains("DTSTART:20261218T043000Z\r\nDTEND:20261218T073000Z\r\n"))
        #expect(whole.contains("SUMMARY:神奈川連合の会合\\; 第4回\r\n"))
        #expect(whole.contains("TRANSP:OPAQUE\r\n"))
        // In Japan still the same day, in UTC the one before.
        #expect(try timed(30, nil).contains("DTSTART:20261217T153000Z\r\nSUMMARY"))
        #expect(try timed(810, 800).contains("DTSTART:20261218T043000Z\r\nSUMMARY"))
        let allDay = try timed(nil, 990)
        #expect(allDay.contains("DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\n"))
        #expect(allDay.contains("TRANSP:TRANSPARENT\r\n"))
    }

    @Test func `a place, an address and that it does not take place`() throws {
        var event = try ICalendarEvent(
            uid: "x", date: day("2026-12-18"), summary: "s", description: "d")
        event.location = String(repeating: "川崎市役所、", count: 12)
        event.address = "https://node.example/meetings/1"
        (event.begin, event.isCancelled) = (810, true)
        let text = try ICalendarFile(name: "n", stamp: stamp(), events: [event]).text
        #expect(
            lines(text).allSatisfy {
                $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil
            })
        #expect(unfolded(text).contains(Array("LOCATION:\(event.location)".utf8)))
        #expect(text.contains("URL;VALUE=URI:https://node.example/meetings/1\r\n"))
        #expect(text.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"))
        event.address = "https://node.example/\r\nX-EVIL:1"
        let without = try ICalendarFile(name: "n", stamp: stamp(), events: [event]).text
        #expect(!without.contains("X-EVIL"))
        #expect(!Array(without.utf8).split(separator: 0x0A).contains { $0.last != 0x0D })
    }
}
