internal import Foundation
internal import Requests
internal import Seeding
internal import Testing
internal import UseCases

/// Each request with something else in one of its values than anybody would type: it is answered, or
/// refused in words; nothing else comes out of a handler, and whoever is refused changed nothing.
@Suite struct `Hostile values` {
    private static let texts = [
        "", " ", "\u{3000}", "x", "無", "-1", "0", "99999999999999999999", "1;2", "2026-13-40",
        "2026-02-30", "9999-12-31", "0000-00-00", "1868-01-01", "2026-05", "25:61", "24:00",
        "本人:S1", "幹事", "%", "\"'<>&", "\u{0}", "a\u{1B}b", "\u{FEFF}", "e\u{301}", "\u{202E}",
        "ﬀ", "１４２０６９", "142069", "142069-142069", "adviser-1", "empty", "now", "start",
        "undefined", "../../etc", String(repeating: "あ", count: 30_000),
        String(repeating: "0123456789abcdef", count: 6),
    ]
    private static let numbers: [Int] = [
        0, 1, -1, 2, 13, 500, 100_000, Int(Int32.max), Int.max, Int.min,
    ]

    /// Refused tries count, so that nobody tries them all.
    private static let counted = [
        "BeginOwnLogin", "EnterLoginCode", "ChangeOwnPassword", "ConfirmAuthenticator",
        "RenewRecoveryCodes", "ConfirmOwnMail",
    ]

    @Test(arguments: RequestTable.all.map { $0.name }.sorted())
    func `an answer, or a refusal in words`(name: String) async throws {
        let seed: UInt64 = 23
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let sample = try #require(Sample.all[name])
        let (city, request) = try await sample.stage()
        let reader = try KeptReader(city)
        for asker in [Asker.machine, .manager] {
            for (path, changed) in try Self.variants(of: request, &random) {
                let before = try await reader.kept()
                let outcome = await city.outcome(of: changed, city.call(asker))
                let changes = try await reader.kept().changes(since: before)
                switch outcome {
                case .answered(let isSame): #expect(isSame, "\(path)")
                case .refused(let error):
                    let isCounted = changes == ["accounts"] && Self.counted.contains(name)
                    #expect(changes.isEmpty || isCounted, "\(path) \(error.code) \(changes)")
                case .unknown(let words): Issue.record("\(path) \(words.prefix(300))")
                }
            }
        }
    }

    /// The request with each of its values changed in turn, as far as it can be read then.
    private static func variants<Request: HandledRequest>(
        of request: Request, _ random: inout SeededGenerator
    ) throws -> [(path: String, request: any HandledRequest)] {
        let whole = try JSONSerialization.jsonObject(with: try City.json(request))
        var found: [(String, any HandledRequest)] = []
        for path in paths(of: whole) {
            let values: [Any] =
                value(at: path, in: whole) is String
                ? texts.shuffled(using: &random).prefix(12).map { $0 } : numbers
            for value in values {
                let changed = replacing(whole, path[...], by: value)
                let data = try JSONSerialization.data(withJSONObject: changed)
                guard let request = try? JSONDecoder().decode(Request.self, from: data) else {
                    continue
                }
                let shown = String("\(value)".prefix(40))
                found.append((path.joined(separator: ".") + " = " + shown, request))
            }
        }
        return found
    }

    /// Where texts and numbers stand.
    private static func paths(of value: Any) -> [[String]] {
        switch value {
        case let members as [String: Any]:
            members.sorted { $0.key < $1.key }.flatMap { key, member in
                paths(of: member).map { [key] + $0 }
            }
        case let elements as [Any]:
            elements.prefix(2).enumerated().flatMap { index, element in
                paths(of: element).map { ["\(index)"] + $0 }
            }
        case is String, is Int: [[]]
        default: []
        }
    }

    private static func value(at path: [String], in whole: Any) -> Any? {
        path.reduce(whole as Any?) { value, step in
            if let members = value as? [String: Any] { return members[step] }
            if let elements = value as? [Any], let index = Int(step) { return elements[index] }
            return nil
        }
    }

    private static func replacing(_ whole: Any, _ path: ArraySlice<String>, by value: Any) -> Any {
        guard let step = path.first else { return value }
        if var members = whole as? [String: Any], let member = members[step] {
            members[step] = replacing(member, path.dropFirst(), by: value)
            return members
        }
        if var elements = whole as? [Any], let index = Int(step) {
            elements[index] = replacing(elements[index], path.dropFirst(), by: value)
            return elements
        }
        return whole
    }
}
