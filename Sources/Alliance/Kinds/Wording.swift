/// The same words in Japanese and in English.
package struct Wording: Sendable {
    package let japanese: String
    package let english: String

    package init(_ japanese: String, _ english: String) {
        self.japanese = japanese
        self.english = english
    }

    package func text(japanese isJapanese: Bool) -> String { isJapanese ? japanese : english }
}
