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

    package init(
        name: Wording, list: Wording, new: Wording, purpose: Wording,
        owner: Wording = Wording("市", "City")
    ) {
        self.name = name
        self.list = list
        self.new = new
        self.purpose = purpose
        self.owner = owner
    }
}
