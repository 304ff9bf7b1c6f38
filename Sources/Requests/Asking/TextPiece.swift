/// A piece of a text that is in both of two versions, or in one of them.
package struct TextPiece: Codable, Sendable {
    package enum Kind: String, Codable, Sendable { case same, removed, added }

    package let kind: Kind
    package let text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
