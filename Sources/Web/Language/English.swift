/// The English words of pages, beside the Japanese ones by which they are found: one line each,
/// `日本語 = English`, below the name of the file that says them. `{1}` is what varies; `{1|day|days}` chooses by
/// whether the value is 1. `·` is a space at an edge, `{}` nothing at all, `\n` a line break.
package enum English {
    /// By what stands in the source.
    package static let words: [String: String] = Dictionary(lines) { first, _ in first }

    /// Every line of the catalogue, also where two say the same.
    package static let lines: [(japanese: String, english: String)] =
        [
            frame, signIn, plans, meetings, helpDay, figures, organisation, administration, guide,
        ].flatMap { text in
            text.split(separator: "\n").compactMap { line in
                guard !line.hasPrefix("# "), let middle = line.firstRange(of: " = ") else {
                    return nil
                }
                return (
                    read(line[..<middle.lowerBound]),
                    read(line[middle.upperBound...]).replacing("·", with: " ")
                )
            }
        }

    /// As a string literal of Swift would read it.
    private static func read(_ text: Substring) -> String {
        var text = String(text)
        for (escape, sign) in [
            ("\\n", "\n"), ("\\\"", "\""), ("\\u{2068}", "\u{2068}"), ("\\u{2069}", "\u{2069}"),
        ] { text.replace(escape, with: sign) }
        return text
    }

    /// A pattern with its values in their places.
    static func filled(_ pattern: String, _ values: [String]) -> String {
        var out = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(
                separator: "|", omittingEmptySubsequences: false)
            if let number = parts.first.flatMap({ Int($0) }), values.indices.contains(number - 1) {
                let value = values[number - 1]
                out += parts.count == 3 ? (value == "1" ? parts[1] : parts[2]) : Substring(value)
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}
