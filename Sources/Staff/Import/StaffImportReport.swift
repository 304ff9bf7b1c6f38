/// What an import changed, in numbers of people.
package struct StaffImportReport: Hashable, Sendable {
    package let added: Int
    package let changed: Int
    /// Present before and not in the file; kept for history and for screening.
    package let left: Int
    package let unchanged: Int

    package init(added: Int, changed: Int, left: Int, unchanged: Int) {
        self.added = added
        self.changed = changed
        self.left = left
        self.unchanged = unchanged
    }

    /// The numbers, for the journal.
    var journalText: String { "added=\(added) changed=\(changed) left=\(left)" }
}
