/// What a kind of record is called.
package struct KindWords: Sendable {
    /// One of them: 計画.
    package let name: Wording
    /// The heading of its list.
    package let list: Wording
    /// The button that begins a new one.
    package let new: Wording
    /// What it is for, in a sentence.
    package let purpose: Wording
    /// What its owner is called in a list.
    package let owner: Wording
    /// What helps whoever begins one; nil where the fields say enough.
    package let guidance: Wording?

    package init(
        name: Wording, list: Wording, new: Wording, purpose: Wording,
        owner: Wording = Wording("市", "City"), guidance: Wording? = nil
    ) {
        self.name = name
        self.list = list
        self.new = new
        self.purpose = purpose
        self.owner = owner
        self.guidance = guidance
    }
}
