/// The figures of one group of sections in one month.
///
/// Exact, hence for the gate only, which decides what of it may leave.
package struct UnitCount: Hashable, Sendable {
    /// The group's name: a section, a part of the city, or 小規模な部署（合算）.
    package let group: String
    /// People who were expected to leave on time on a Help Day of the month, each once; those who
    /// were exempt all the month are not among them.
    package let expected: Int
    /// Those of them who left on time on every Help Day of the month on which they were expected.
    package let onTime: Int

    package init(group: String, expected: Int, onTime: Int) {
        self.group = group
        self.expected = expected
        self.onTime = onTime
    }
}
