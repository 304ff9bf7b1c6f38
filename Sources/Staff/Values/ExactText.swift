internal import Tables

/// A text that is compared by its bytes.
///
/// Swift's own `==` and hashing take が as one character and か with a mark for equal; SQLite does
/// not, and as keys the two must agree.
struct ExactText: Hashable, Comparable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The text with full-width signs made ASCII, hyphens of every kind made one, invisible signs and
    /// outer spaces removed: the form in which employee numbers, column names and outcomes are
    /// compared. Never stored in place of what was typed.
    init(folding text: String) {
        self.text = VisibleText.folded(text)
    }

    /// The text as typed, without outer spaces.
    init(trimming text: String) {
        let scalars = text.unicodeScalars
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        var trimmed = String.UnicodeScalarView()
        if let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        {
            trimmed.append(contentsOf: scalars[first...last])
        }
        self.text = String(trimmed)
    }

    static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
    }
}
