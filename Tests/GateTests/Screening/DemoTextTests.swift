internal import Foundation
internal import Gate
internal import Testing

/// The demo's own texts, every string of `Demo/*.json`, against 19,000 invented names: what a city hall
/// would be asked to look at in ordinary work.
@Suite struct `Demo texts` {
    @Test func `ordinary texts of the alliance are not held back`() throws {
        let texts = try Self.texts()
        #expect(texts.count > 100)
        let screen = Screen(InventedStaff(count: 19_000, seed: 7).people.map(\.screened))
        var alarms: [String] = []
        var shown: [String] = []
        var scalars = 0
        for text in texts {
            scalars += text.unicodeScalars.count
            let hits = screen.hits(in: text)
            alarms += hits.filter { $0.level == .hold }.map { "\($0.kind) \($0.excerpt)" }
            shown += hits.filter { $0.level == .warn }.map { "\($0.kind) \($0.excerpt)" }
        }
        print(
            "screening: \(alarms.count) false alarms in \(texts.count) demo texts,",
            "\(scalars) scalars, 19,000 names", alarms.prefix(10), "shown:", shown.count,
            shown.prefix(20))
        #expect(alarms == [])
    }

    private static func texts() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Demo")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
        var texts: [String] = []
        for path in (paths ?? []).sorted() where path.hasSuffix(".json") {
            let data = try Data(contentsOf: folder.appending(path: path))
            collect(try JSONSerialization.jsonObject(with: data), into: &texts)
        }
        return texts
    }

    private static func collect(_ value: Any, into texts: inout [String]) {
        switch value {
        case let text as String: texts.append(text)
        case let list as [Any]: for element in list { collect(element, into: &texts) }
        case let object as [String: Any]:
            for key in object.keys.sorted() { collect(object[key] ?? "", into: &texts) }
        default: break
        }
    }
}
