/// A sentence for people, in both languages of the product.
package struct PersonMessage: Sendable, Equatable {
    package let japanese: String
    package let english: String

    package init(ja japanese: String, en english: String) {
        self.japanese = japanese
        self.english = english
    }

    package func text(japanese isJapanese: Bool) -> String { isJapanese ? japanese : english }
}
