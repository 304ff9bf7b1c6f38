internal import JSON

/// An element of a list on one line: who it is about, then what there is to say. What is empty,
/// zero or no is left out.
enum ShortLine {
    private static let bare = ["at", "date", "section", "employee_number", "name"]

    /// Nil where the element holds more than plain values.
    static func text(_ element: JSONValue) -> String? {
        guard case .object(let members) = element else { return nil }
        var first: [String] = []
        for key in bare {
            guard let value = members[key], value != .null else { continue }
            first.append(PlainText.word(value, of: key))
        }
        var rest: [String] = []
        for (key, value) in members.sorted(by: { Labels.order($0.key) < Labels.order($1.key) })
        where !bare.contains(key) {
            switch value {
            case .array(let elements) where elements.isEmpty: continue
            case .array, .object: return nil
            case .null, .bool(false), .int(0), .string(""): continue
            default:
                rest.append(
                    Labels.text(key, value, beside: members) + ": "
                        + PlainText.word(value, of: key).split(separator: "\n")
                        .joined(separator: " "))
            }
        }
        let mark = Words.choose(ja: "、", en: ", ")
        return (first + [rest.joined(separator: mark)]).filter { !$0.isEmpty }
            .joined(separator: "  ")
    }

    /// A person with number and section, and nothing else.
    static func person(_ members: [String: JSONValue]) -> String? {
        guard members.count == 3, let number = members["employee_number"]?.text,
            let name = members["name"]?.text, let section = members["section"]?.text
        else { return nil }
        let words = [name, number, section].map { PlainText.word(.string($0), of: nil) }
        return Words.choose(
            ja: "\(words[0])（\(words[1])、\(words[2])）",
            en: "\(words[0]) (\(words[1]), \(words[2]))")
    }
}
