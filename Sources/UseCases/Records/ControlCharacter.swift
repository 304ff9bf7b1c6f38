internal import Gate
package import Requests

/// A control character in a typed text, by the gate's own rule, and where it stands: people cannot see it.
package struct ControlCharacter: Sendable {
    private static let wordsShown = 12

    /// Such as 垂直タブ U+000B.
    package let name: PersonMessage
    /// From 1.
    package let line: Int
    /// The last words before it in its line; empty where it begins the line.
    package let before: String

    private let value: UInt32

    /// The first of a text; nil where it has none.
    package init?(in text: String) {
        do throws(GateError) {
            _ = try SharedText.cleaned(text)
            return nil
        } catch {
            guard case .controlCharacter(let value, let line) = error else { return nil }
            self.value = value
            self.line = line
            name = NodeError.controlName(value)
            before = Self.words(before: value, in: text)
        }
    }

    /// Refuses a text that stays in the city, as the gate refuses what leaves it.
    package static func refuse(in text: String) throws {
        guard let found = ControlCharacter(in: text) else { return }
        throw GateError.controlCharacter(found.value, line: found.line)
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
