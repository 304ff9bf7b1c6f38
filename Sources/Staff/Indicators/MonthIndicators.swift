/// The figures of a month, exact: for the gate only, which decides what of them may leave.
package struct MonthIndicators: Hashable, Sendable {
    /// The gate takes so many at once (NodeTests compare).
    package static let groupsMax = 1_000

    /// By name of the group; empty as long as no result of the month is recorded.
    package let groups: [GroupIndicators]
    package let lightsOut: LightsOutCount
    /// People late at least once in the month, by kind of work, each kind with its number even if
    /// it is 0; a late departure about which nobody said anything is about other work.
    package let lateWork: [LateWorkCount]
}
