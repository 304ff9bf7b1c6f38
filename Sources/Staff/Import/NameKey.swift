/// A name as it is compared between two files: width, spaces and invisible signs make no difference.
struct NameKey: Hashable, Sendable {
    private let parts: [ExactText]
    private let whole: ExactText

    init(_ name: String) {
        let folded = ExactText(folding: name).text.unicodeScalars
        let words = folded.split { $0.properties.isWhitespace || $0 == "・" }
        parts = words.map { ExactText(String(String.UnicodeScalarView($0))) }
        whole = ExactText(parts.map(\.text).joined())
    }

    static func == (left: NameKey, right: NameKey) -> Bool { left.whole == right.whole }

    func hash(into hasher: inout Hasher) { hasher.combine(whole) }

    /// Whether both may be one person's names: after a marriage the given name stays, after a
    /// correction most of it. Without spaces, the first or the last sign.
    func resembles(_ other: NameKey) -> Bool {
        if self == other || !Set(parts).isDisjoint(with: other.parts) { return true }
        let (mine, others) = (
            Array(whole.text.unicodeScalars), Array(other.whole.text.unicodeScalars)
        )
        return mine.first == others.first || mine.last == others.last
    }
}
