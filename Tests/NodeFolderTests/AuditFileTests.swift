internal import Foundation
internal import JSON
internal import NodeFolder
internal import Requests
internal import Testing

/// The audit after crashes, full disks and bits that turned: every line can be read, nothing is lost that
/// was written, and what was changed is noticed.
@Suite struct AuditFileTests {
    private func folder() throws -> DataFolder {
        let path = FileManager.default.temporaryDirectory.path + "/audit-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return DataFolder(path)
    }

    private func lines(_ folder: DataFolder) throws -> [ArraySlice<UInt8>] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.audit)))
        #expect(bytes.last == 0x0a)
        return bytes.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false)
    }

    private func act(_ line: ArraySlice<UInt8>) throws -> String? {
        try JSONValue(decoding: Array(line))["act"]?.text
    }

    @Test func `a write that is cut off at any byte glues nothing`() async throws {
        let folder = try folder()
        let audit = AuditFile(folder)
        try await audit.append("first", ["reason": "改行\nと「引用」\\ 😀"], by: "")
        try await audit.append("second", ["id": "142069", "rows": 3], by: "")
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.audit))
        let first = try #require(whole.firstIndex(of: 0x0a)) + 1
        for length in 0...whole.count {
            try whole.prefix(length).write(to: URL(fileURLWithPath: folder.audit))
            try await AuditFile(folder).append("next", [:], by: "")
            let lines = try lines(folder)
            let acts = try lines.map(act)
            #expect(lines.allSatisfy { AuditSum.isSound($0) }, "cut at \(length)")
            #expect(acts.last == "next")
            let isWhole = [0, first - 1, first, whole.count - 1, whole.count].contains(length)
            #expect(acts.contains("torn") == !isWhole, "cut at \(length): \(acts)")
            #expect(acts.contains("first") == (length >= first - 1))
            #expect(acts.contains("second") == (length >= whole.count - 1))
        }
    }

    @Test func `a repair that is cut off is repaired`() async throws {
        let folder = try folder()
        try await AuditFile(folder).append("first", ["id": "142069"], by: "")
        let url = URL(fileURLWithPath: folder.audit)
        let whole = try Data(contentsOf: url)
        try whole.prefix(whole.count - 9).write(to: url)
        try await AuditFile(folder).append("second", [:], by: "")
        let repaired = try Data(contentsOf: url)
        for length in stride(from: whole.count - 8, to: repaired.count, by: 1) {
            try repaired.prefix(length).write(to: url)
            try await AuditFile(folder).append("third", [:], by: "")
            #expect(try lines(folder).allSatisfy { AuditSum.isSound($0) }, "cut at \(length)")
            #expect(try act(try #require(try lines(folder).last)) == "third")
        }
    }

    @Test func `a bit that turned in a line is noticed`() async throws {
        let folder = try folder()
        try await AuditFile(folder).append("publish", ["month": "2026-10", "units": 12], by: "")
        let line = Array(try #require(try lines(folder).first))
        #expect(AuditSum.isSound(line))
        for bit in 0..<line.count * 8 {
            var damaged = line
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!AuditSum.isSound(damaged), "bit \(bit)")
        }
    }

    @Test func `a page of the audit shows no sum, and what was torn without its words`()
        async throws
    {
        let folder = try folder()
        let whole = #"{"act":"release","at":"2026-11-20T01:00:00Z","reason":"架空さんの件"#
        try whole.write(toFile: folder.audit, atomically: true, encoding: .utf8)
        try await AuditFile(folder).append("next", ["rows": 1], by: "")
        let all = AuditFilter(acts: nil, from: nil, until: nil)
        for (shows, rests) in [(false, 0), (true, 1)] {
            let page = try AuditReader(path: folder.audit, showsReasons: shows)
                .page(all, before: nil, countMax: 9)
            #expect(page.lines.map(\.act) == ["next", "torn"])
            #expect(page.lines[0].details.map(\.name) == ["rows"])
            #expect(page.lines[1].details.count == rests)
        }
    }
}
