/// A script as browsers get it: without what is for whoever reads the source, in either language.
package struct ScriptText {
    package let text: String

    /// - Parameter source: without lines that are comments, and without indents.
    package init(_ source: [UInt8]) {
        let comment = Array("//".utf8)
        let lines = source.split(separator: 0x0A).map { $0.drop { $0 == 0x20 } }
            .filter { !$0.starts(with: comment) }
        text = String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self) + "\n"
    }

    /// What the script says, as the catalogue has it: `{1}` for the first `${…}` in a sentence and so on.
    package var sentences: [String] {
        text.matches(of: Self.literal).map { Self.parts(of: $0.output).pattern }
            .filter(Self.isJapanese)
    }

    /// With each sentence in English; an expression in it stands where English wants it.
    package var inEnglish: String {
        text.replacing(Self.literal) { match in
            let literal = match.output
            let (pattern, values) = Self.parts(of: literal)
            guard Self.isJapanese(pattern), let words = English.words[pattern] else {
                return String(literal)
            }
            let mark = String(literal.prefix(1))
            return mark + English.filled(words, values) + mark
        }
    }

    /// `"…"` or `` `…` ``; our scripts have no other strings, and none of these within an expression of another.
    private static var literal: Regex<Substring> { #/"[^"\n]*"|`[^`]*`/# }

    private static func parts(of literal: Substring) -> (pattern: String, values: [String]) {
        var values: [String] = []
        let pattern = literal.dropFirst().dropLast().replacing(#/\$\{[^}]*\}/#) { match in
            values.append(String(match.output))
            return "{\(values.count)}"
        }
        return (String(pattern), values)
    }

    private static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    }
}
