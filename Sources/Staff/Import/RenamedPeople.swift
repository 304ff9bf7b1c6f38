/// What whoever imports says of numbers under which the file has another name than before: the same
/// person, who changed the name, or another person, to whom the number was given again.
///
/// Nobody but them can tell, and it decides whose results, records and login these are.
package struct RenamedPeople: Sendable, ConfidentialValue {
    package enum Choice: String, Sendable {
        case same, other
    }

    private let all: Choice?
    private let each: [ExactText: Choice]

    /// - Parameter each: by employee number, as typed; it goes before what is said of all.
    package init(all: Choice? = nil, each: [String: Choice] = [:]) {
        self.all = all
        self.each = Dictionary(
            each.map { (ExactText(folding: $0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(number: ExactText) -> Choice? { each[number] ?? all }

    /// Whether two names are spelled alike, whatever the spaces, widths and variants of signs.
    static func isSameName(_ one: String, _ other: String) -> Bool {
        NameKey(shown(one)) == NameKey(shown(other))
    }

    /// Without selectors of variants and other signs that nobody sees.
    private static func shown(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter {
                    !$0.properties.isVariationSelector
                        && !$0.properties.isDefaultIgnorableCodePoint
                }))
    }
}

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
