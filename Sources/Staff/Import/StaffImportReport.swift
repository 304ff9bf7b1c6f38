/// What an import changed, in numbers of people.
package struct StaffImportReport: Hashable, Sendable {
    package let added: Int
    package let changed: Int
    /// Present before and not in the file; kept for history and for screening.
    package let left: Int
    package let unchanged: Int
    package let ordinaryPosts: OrdinaryPosts

    package init(
        added: Int, changed: Int, left: Int, unchanged: Int, ordinaryPosts: OrdinaryPosts = .none
    ) {
        self.added = added
        self.changed = changed
        self.left = left
        self.unchanged = unchanged
        self.ordinaryPosts = ordinaryPosts
    }

    /// The numbers, for the journal.
    var journalText: String { "added=\(added) changed=\(changed) left=\(left)" }
}
