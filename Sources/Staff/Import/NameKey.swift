/// A name as it is compared between two files: width, spaces and invisible signs make no difference.
struct NameKey: Hashable, Sendable {
    private let whole: ExactText

    init(_ name: String) {
        let folded = ExactText(folding: name).text.unicodeScalars
        let words = folded.split { $0.properties.isWhitespace || $0 == "・" }
        whole = ExactText(words.map { String(String.UnicodeScalarView($0)) }.joined())
    }

    static func == (left: NameKey, right: NameKey) -> Bool { left.whole == right.whole }

    func hash(into hasher: inout Hasher) { hasher.combine(whole) }
}
