internal import Alliance
internal import Foundation
internal import Records

/// A kind of record as Protocol.md §8 writes it: everything in the words of its tables.
struct SpecifiedKind: Equatable {
    let number: String
    let name: String
    let creators: String
    let parents: String
    let isPart: String
    let takesGuests: String
    let fields: [[String]]

    /// What the code says, in the same words.
    init(_ kind: RecordKind) {
        number = "\(kind.number)"
        name = kind.name
        creators = kind.creators.rawValue
        let parents = kind.parents.compactMap { AllianceSchema.schema[$0]?.name }
        let orNone = kind.mayStandAlone ? " or none" : ""
        self.parents = parents.isEmpty ? "none" : parents.joined(separator: ", ") + orNone
        isPart = kind.isPart ? "yes" : "no"
        takesGuests = kind.takesGuests ? "yes" : "no"
        fields = kind.fields.map {
            ["\($0.number)", $0.name, Self.words(of: $0.shape), $0.writers.rawValue]
        }
    }

    private init(name: String, facts: [String: String], fields: [[String]]) {
        self.name = name
        number = facts["Kind"] ?? ""
        creators = facts["creators"] ?? ""
        parents = facts["parents"] ?? ""
        isPart = facts["part"] ?? ""
        takesGuests = facts["guests"] ?? ""
        self.fields = fields
    }

    static func document() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Protocol.md"), encoding: .utf8)
    }

    /// The kinds of section 8, in its order.
    static func all(in text: String? = nil) throws -> [SpecifiedKind] {
        let text = try text ?? document()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { !$0.hasPrefix("## 8. ") }.dropFirst()
            .prefix { !$0.hasPrefix("## ") }
        return try blocks(Array(section)).map(kind)
    }

    private static func blocks(_ lines: [Substring]) -> [[Substring]] {
        var blocks: [[Substring]] = []
        for line in lines {
            if line.hasPrefix("### ") { blocks.append([]) }
            if !blocks.isEmpty { blocks[blocks.count - 1].append(line) }
        }
        return blocks
    }

    private static func kind(_ lines: [Substring]) throws -> SpecifiedKind {
        struct Unreadable: Error {}
        guard let title = lines.first, let facts = lines.first(where: { $0.hasPrefix("Kind ") })
        else { throw Unreadable() }
        let name = title.split(separator: "`")
        guard name.count == 2 else { throw Unreadable() }
        var values: [String: String] = [:]
        for fact in facts.split(separator: " · ") {
            let parts = fact.split(separator: fact.hasPrefix("Kind ") ? " " : ": ", maxSplits: 1)
            guard parts.count == 2 else { throw Unreadable() }
            values[String(parts[0])] = String(parts[1])
        }
        let rows = lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| number") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        return SpecifiedKind(name: String(name[1]), facts: values, fields: rows)
    }

    private static func words(of shape: FieldShape) -> String {
        switch shape {
        case .content(let max): "content(\(max))"
        case .choice(let words): "choice(\(words.joined(separator: ", ")))"
        case .number(let max): "number(\(max))"
        case .date: "date"
        case .member: "member"
        case .anchor: "anchor"
        case .version: "version"
        case .contentSet(let max): "contentSet(\(max))"
        case .text: "text"
        }
    }
}
