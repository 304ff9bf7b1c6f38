/// Somebody who cannot leave on time on a Help Day without help.
package struct HelpNeed: Hashable, Sendable, ConfidentialValue {
    package let person: Int64
    package let section: Int
    package let division: Int
    /// Minutes beyond the end of work that are expected.
    package let minutesShort: Int
    /// The kind of work, 1…12.
    package let category: Int

    package init(person: Int64, section: Int, division: Int, minutesShort: Int, category: Int) {
        self.person = person
        self.section = section
        self.division = division
        self.minutesShort = minutesShort
        self.category = category
    }
}
