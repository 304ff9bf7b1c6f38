/// What a group of units did in a month, exact: it goes into the gate and never out of it.
package struct ConfidentialCount: Sendable {
    package let group: String
    /// Staff who were expected to leave on time; exempt staff are not counted.
    package let expected: Int
    /// Staff who did.
    package let onTime: Int

    package init(group: String, expected: Int, onTime: Int) {
        self.group = group
        self.expected = expected
        self.onTime = onTime
    }
}
