/// What an import changed, in numbers of people.
package struct StaffImportReport: Hashable, Sendable {
    package let added: Int
    package let changed: Int
    /// Present before and not in the file; kept for history and for screening.
    package let left: Int
    package let unchanged: Int
    /// Numbers that are another person's now.
    package let succeeded: Int
    /// Who stood in a place before, on the day from which the file speaks.
    package let present: Int
    /// People whose name leaves and joins one section under two numbers.
    package let renumbered: Int
    /// Numbers with another name, of which nobody said whose they are.
    package let reassigned: Int
    /// People of the file whose name has no reading, now or from before: texts are screened for what is
    /// known of them, and nothing else says that their names in kana and in Latin letters are not.
    package let withoutReading: Int
    package let ordinaryPosts: OrdinaryPosts
    /// Sections that nobody ever stood in, as 部/課/係 in order; none while no section is known. A slip in a
    /// name makes one, and groups and figures begin anew with it.
    package let newSections: [String]

    package init(
        added: Int, changed: Int, left: Int, unchanged: Int, succeeded: Int = 0, present: Int = 0,
        renumbered: Int = 0, reassigned: Int = 0, withoutReading: Int = 0,
        ordinaryPosts: OrdinaryPosts = .none, newSections: [String] = []
    ) {
        self.added = added
        self.changed = changed
        self.left = left
        self.unchanged = unchanged
        self.succeeded = succeeded
        self.present = present
        self.renumbered = renumbered
        self.reassigned = reassigned
        self.withoutReading = withoutReading
        self.ordinaryPosts = ordinaryPosts
        self.newSections = newSections
    }

    /// Whether so many leave, more than twenty and more than a fifth, that the file may name only a
    /// part of the staff by mistake: a transfer in April moves people, it does not take a fifth away.
    package var isManyLeaving: Bool { left > 20 && left > present / 5 }

    /// The numbers, for the journal.
    var journalText: String {
        "added=\(added) changed=\(changed) left=\(left) succeeded=\(succeeded)"
    }
}
