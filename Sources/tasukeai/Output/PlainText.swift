internal import JSON

/// JSON answers as lines for people: a label and a value, lists indented. Control characters of a text
/// are shown, not obeyed.
enum PlainText {
    /// Lists whose elements take one line each, so that a section fits on a page.
    private static let shortLists: Set<String> = [
        "members", "late_people", "checks", "holidays", "overrides", "unreported", "journal",
        "changes",
    ]

    static func lines(_ value: JSONValue) -> String {
        var output: [String] = []
        append(value, key: nil, name: "", depth: 0, &output)
        return output.map { $0 + "\n" }.joined()
    }

    /// - Parameters:
    ///   - key: the key under which the value stands; for an element, its list's.
    ///   - name: how it is called on its line; empty for none.
    private static func append(
        _ value: JSONValue, key: String?, name: String, depth: Int, _ output: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth)
        let label = name.isEmpty ? "" : name + ": "
        switch value {
        case .object(let members):
            append(members, key: key, name: name, depth: depth, &output)
        case .array(let elements):
            if elements.isEmpty {
                output.append(indent + label + nothing)
                return
            }
            output.append(indent + label + "\(elements.count)")
            for (index, element) in elements.enumerated() {
                if let key, shortLists.contains(key), let line = ShortLine.text(element) {
                    output.append(indent + "  " + line)
                    continue
                }
                if index > 0, case .object = element { output.append("") }
                append(element, key: key, name: "", depth: depth + 1, &output)
            }
        default:
            let lines = word(value, of: key).split(
                separator: "\n", omittingEmptySubsequences: false)
            output.append(indent + label + (lines.first.map(String.init) ?? ""))
            for line in lines.dropFirst() { output.append(indent + "  " + line) }
        }
    }

    private static func append(
        _ members: [String: JSONValue], key: String?, name: String, depth: Int,
        _ output: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth)
        if let value = Self.single(members) {
            append(value, key: key, name: name, depth: depth, &output)
            return
        }
        if let person = ShortLine.person(members) {
            output.append(indent + (name.isEmpty ? "" : name + ": ") + person)
            return
        }
        if members.isEmpty, !name.isEmpty {
            output.append(indent + name + ": " + nothing)
            return
        }
        if !name.isEmpty { output.append(indent + name) }
        let inner = name.isEmpty ? depth : depth + 1
        for (inside, member) in members.sorted(by: { Labels.order($0.key) < Labels.order($1.key) })
        {
            // The keys of such a count are words themselves.
            let name =
                key == "late_by_work"
                ? Labels.word(inside, of: key) : Labels.text(inside, member, beside: members)
            append(member, key: inside, name: name, depth: inner, &output)
        }
    }

    private static var nothing: String { Words.choose(ja: "（なし）", en: "(none)") }

    /// A value that is neither a list nor an object.
    static func word(_ value: JSONValue, of key: String?) -> String {
        switch value {
        case .bool(let flag): Words.choose(ja: flag ? "はい" : "いいえ", en: flag ? "yes" : "no")
        case .int(let number): "\(number)"
        case .double(let number): "\((number * 1_000).rounded() / 1_000)"
        case .string(let text): visible(Labels.word(text, of: key))
        case .null, .array, .object: "–"
        }
    }

    /// A register with one value is shown as that value.
    private static func single(_ members: [String: JSONValue]) -> JSONValue? {
        guard members.count == 2, let value = members["value"],
            let candidates = members["candidates"], candidates.elements.count <= 1
        else { return nil }
        return value
    }

    /// A peer's text must not steer the terminal.
    static func visible(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
            let isBidi =
                (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            shown.append(isControl || isBidi ? "\u{fffd}" : scalar)
        }
        return String(shown)
    }
}
