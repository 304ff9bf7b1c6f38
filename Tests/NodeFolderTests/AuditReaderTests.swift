internal import Foundation
internal import NodeFolder
internal import Requests
internal import Testing

/// The audit file, read from its end in pages.
@Suite struct `The audit in pages` {
    private static let all = AuditFilter(acts: nil, from: nil, until: nil)

    /// Reads every page and puts them together; a place that does not move ends it.
    private func read(
        _ lines: String, _ filter: AuditFilter = all, showsReasons: Bool = false, size: Int = 7
    ) throws -> [AuditLine] {
        let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).jsonl"
        try lines.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = AuditReader(path: path, showsReasons: showsReasons)
        var found: [AuditLine] = []
        var before: Int?
        while true {
            let page = try reader.page(filter, before: before, countMax: size)
            found += page.lines
            guard let next = page.next else { return found }
            try #require(before.map { next < $0 } ?? true)
            before = next
        }
    }

    private func line(_ number: Int, act: String = "slip", pad: Int = 0) -> String {
        let detail = String(repeating: "あ", count: pad)
        return
            #"{"act":"\#(act)","at":"2026-11-20T0\#(number % 10):00:00Z","n":"\#(number)","x":"\#(detail)"}"#
            + "\n"
    }

    private func numbers(_ lines: [AuditLine]) -> [String] {
        lines.compactMap { line in line.details.first { $0.name == "n" }?.value }
    }

    @Test(arguments: [0, 1, 7, 8, 3_000]) func `every line comes once, the newest first`(
        count: Int
    ) throws {
        // Lines of all lengths, so that some stand across the blocks in which the file is read.
        let text = (0..<count).map { line($0, pad: $0 % 97) }.joined()
        #expect(numbers(try read(text)) == (0..<count).reversed().map(String.init))
    }

    @Test func `a line that a crash cut off is passed over, wherever it stands`() throws {
        let torn = #"{"act":"slip","at":"#
        let text = line(0) + torn + "\n" + line(1) + torn
        #expect(numbers(try read(text)) == ["1", "0"])
    }

    @Test func `a line longer than anything that is written hides no other`() throws {
        let text = line(0) + line(1, pad: 200_000) + line(2)
        #expect(Set(numbers(try read(text))).isSuperset(of: ["0", "2"]))
    }

    @Test func `acts and days of Japan are filtered`() throws {
        // 15:00 in London is the next day in Japan.
        let late = #"{"act":"grant","at":"2026-11-20T15:00:00Z","n":"9"}"# + "\n"
        let text = line(0) + line(1, act: "grant") + late
        let grants = AuditFilter(acts: ["grant"], from: nil, until: nil)
        #expect(numbers(try read(text, grants)) == ["9", "1"])
        let day = AuditFilter(acts: nil, from: "2026-11-21", until: "2026-11-21")
        #expect(numbers(try read(text, day)) == ["9"])
    }

    @Test func `what people typed is for those who see the whole city`() throws {
        let text = #"{"act":"retract","at":"2026-11-20T01:00:00Z","reason":"集計の誤り"}"# + "\n"
        #expect(try read(text).first?.details.isEmpty == true)
        #expect(try read(text, showsReasons: true).first?.details.first?.value == "集計の誤り")
    }

    @Test(arguments: [-1, 1, 50, Int.max, Int.min]) func `any place in the file is harmless`(
        place: Int
    ) throws {
        let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).jsonl"
        try (line(0) + line(1)).write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = AuditReader(path: path, showsReasons: false)
        #expect(try reader.page(Self.all, before: place, countMax: 7).lines.count <= 2)
    }

    @Test func `no file is an empty audit`() throws {
        let reader = AuditReader(path: "/nonexistent/audit.jsonl", showsReasons: false)
        let page = try reader.page(Self.all, before: nil, countMax: 7)
        #expect(page.lines.isEmpty && page.next == nil)
    }
}
