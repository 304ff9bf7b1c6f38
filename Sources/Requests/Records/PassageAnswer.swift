/// The passage that a comment or advice is about.
package struct PassageAnswer: Codable, Sendable {
    /// nil: the record as a whole.
    package let field: String?
    /// nil: the field as a whole, or nothing of the quoted words is left.
    package let quote: String?
    /// `intact`, `changed` or `gone`; nil where nothing was quoted.
    package let anchor: String?

    package init(field: String?, quote: String?, anchor: String?) {
        self.field = field
        self.quote = quote
        self.anchor = anchor
    }
}
