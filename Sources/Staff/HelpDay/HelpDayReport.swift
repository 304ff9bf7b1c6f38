/// What recording a Help Day changed, in numbers of people.
package struct HelpDayReport: Hashable, Sendable {
    /// People who had no result for that day yet.
    package let recorded: Int
    /// People whose result for that day was another one.
    package let replaced: Int
    /// People whose result was the same; when it was entered stays as it was.
    package let unchanged: Int

    package init(recorded: Int, replaced: Int, unchanged: Int) {
        self.recorded = recorded
        self.replaced = replaced
        self.unchanged = unchanged
    }
}
