internal import Node

/// JSON answers as lines for people: a label and a value, lists indented. Control characters of a text
/// are shown, not obeyed.
enum PlainText {
    static func lines(_ value: JSONValue) -> String {
        var output: [String] = []
        append(value, label: nil, depth: 0, &output)
        return output.map { $0 + "\n" }.joined()
    }

    private static func append(
        _ value: JSONValue, label: String?, depth: Int, _ output: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth)
        let name = label.map { Labels.text($0) + ": " } ?? ""
        switch value {
        case .object(let members):
            if let value = Self.single(members) {
                append(value, label: label, depth: depth, &output)
                return
            }
            if let label { output.append(indent + Labels.text(label)) }
            let inner = label == nil ? depth : depth + 1
            for (key, member) in members.sorted(by: { Labels.order($0.key) < Labels.order($1.key) })
            {
                append(member, label: key, depth: inner, &output)
            }
        case .array(let elements):
            if elements.isEmpty {
                output.append(indent + name + Words.choose(ja: "（なし）", en: "(none)"))
                return
            }
            output.append(indent + name + "\(elements.count)")
            for (index, element) in elements.enumerated() {
                if index > 0, case .object = element { output.append("") }
                append(element, label: nil, depth: depth + 1, &output)
            }
        case .null: output.append(indent + name + "–")
        case .bool(let flag):
            output.append(
                indent + name + Words.choose(ja: flag ? "はい" : "いいえ", en: flag ? "yes" : "no"))
        case .int(let number): output.append(indent + name + "\(number)")
        case .double(let number):
            output.append(indent + name + "\((number * 1_000).rounded() / 1_000)")
        case .string(let text):
            let text = Labels.word(text, of: label)
            let lines = visible(text).split(separator: "\n", omittingEmptySubsequences: false)
            output.append(indent + name + (lines.first.map(String.init) ?? ""))
            for line in lines.dropFirst() { output.append(indent + "  " + line) }
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
    private static func visible(_ text: String) -> String {
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
