/// A passage of a text that seems to concern a person, for the preview.
package struct ScreenedPassage: Codable, Sendable {
    /// Unicode scalars of the text.
    package let range: Range<Int>
    package let words: String
    /// Whether it keeps the text here until somebody gives a reason; else it is only shown.
    package let isHeld: Bool

    package init(range: Range<Int>, words: String, isHeld: Bool) {
        self.range = range
        self.words = words
        self.isHeld = isHeld
    }

    /// The words of passages, each once.
    package static func words(_ passages: [ScreenedPassage]) -> [String] {
        var words: [String] = []
        for passage in passages
        where !words.contains(where: { $0.utf8.elementsEqual(passage.words.utf8) }) {
            words.append(passage.words)
        }
        return words
    }
}
