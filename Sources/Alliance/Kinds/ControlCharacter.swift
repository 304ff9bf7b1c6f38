/// A control character in a typed text, and where it stands: people cannot see it. No text that is shared, and
/// none that pages show, has one but the tab and the ends of lines.
package struct ControlCharacter: Sendable {
    private static let wordsShown = 12

    package let value: UInt32
    /// From 1.
    package let line: Int
    /// The last words before it in its line; empty where it begins the line.
    package let before: String

    /// The first of a text; nil where it has none.
    package init?(in text: String) {
        var line = 1
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar {
            case "\n" where wasReturn, "\t": continue
            case "\n", "\r": line += 1
            default:
                guard scalar.properties.generalCategory == .control else { continue }
                value = scalar.value
                self.line = line
                before = Self.words(before: scalar.value, in: text)
                return
            }
        }
        return nil
    }

    /// What is shown of a text in a field, which cannot hold them: what ends a line in an office's programs
    /// as a line's end where the field has lines, any other as a space.
    package static func replaced(in text: String, hasLines: Bool) -> String {
        guard ControlCharacter(in: text) != nil else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": result.append(scalar)
            case "\u{B}", "\u{C}", "\u{85}": result.append(hasLines ? "\n" : " ")
            default: result.append(scalar.properties.generalCategory == .control ? " " : scalar)
            }
        }
        return String(result)
    }

    private static func words(before value: UInt32, in text: String) -> String {
        var scalars = text.unicodeScalars.prefix { $0.value != value }
        if let end = scalars.lastIndex(where: { $0 == "\n" || $0 == "\r" }) {
            scalars = scalars[scalars.index(after: end)...]
        }
        return String(Substring(scalars.suffix(wordsShown)))
    }
}
