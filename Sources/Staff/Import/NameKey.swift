/// A name as it is compared between two files: width, spaces, invisible signs and variants of a sign's shape
/// make no difference.
struct NameKey: Hashable, Sendable {
    private let key: ExactText

    init(_ name: String) {
        let signs = ExactText(folding: name).text.unicodeScalars.filter { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isVariationSelector
                && !scalar.properties.isDefaultIgnorableCodePoint && scalar != "・"
        }
        key = ExactText(String(String.UnicodeScalarView(signs)))
    }
}
