/// The English words of pages, beside the Japanese ones by which they are found: one line each,
/// `日本語 = English`, in the order of the pages' folders. `{1}` is what varies; `{1|day|days}` chooses by whether
/// the value is 1. A line break within words is written `\n`.
package enum English {
    /// By what stands in the source.
    package static let words: [String: String] = {
        var words: [String: String] = [:]
        for lines in all {
            for line in lines.split(separator: "\n") {
                guard let middle = line.firstRange(of: " = ") else { continue }
                words[unescaped(line[..<middle.lowerBound])] = unescaped(line[middle.upperBound...])
            }
        }
        return words
    }()

    private static func unescaped(_ text: Substring) -> String {
        String(text.replacing("\\n", with: "\n"))
    }

    /// A pattern with its values in their places.
    static func filled(_ pattern: String, _ values: [String]) -> String {
        var out = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(
                separator: "|", omittingEmptySubsequences: false)
            if let number = Int(parts[0]), values.indices.contains(number - 1) {
                let value = values[number - 1]
                out += parts.count == 3 ? (value == "1" ? parts[1] : parts[2]) : Substring(value)
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}
