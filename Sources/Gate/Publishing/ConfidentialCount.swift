/// What a group of units did in a month, exact: it goes into the gate and never out of it.
package struct ConfidentialCount: Sendable {
    package let group: String
    /// Staff with a place in the group on 1 April, exempt or not; fixed for the fiscal year.
    package let headcount: Int
    /// Staff who were expected to leave on time; exempt staff are not counted.
    package let expected: Int
    /// Staff of these who did.
    package let onTime: Int
    /// Whether the group has a figure of its own. One group of a city, at least, has none all the year:
    /// beside all of them a total would tell the rest of each.
    package let isShared: Bool

    package init(
        group: String, headcount: Int, expected: Int, onTime: Int, isShared: Bool
    ) {
        self.group = group
        self.headcount = headcount
        self.expected = expected
        self.onTime = onTime
        self.isShared = isShared
    }
}
