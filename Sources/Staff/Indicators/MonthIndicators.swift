/// The figures of a month, exact: for the gate only, which decides what of them may leave.
package struct MonthIndicators: Hashable, Sendable {
    /// The gate takes so many at once (NodeTests compare).
    package static let groupsMax = 1_000

    /// By name of the group; empty as long as no result of the month is recorded.
    package let groups: [GroupIndicators]
    /// 課 in which somebody has a place.
    package let divisions: Int
    package let lightsOut: LightsOutCount
    /// How often somebody helped on a Help Day: within their 係 as was agreed or ordered, across 係 as was
    /// ordered.
    package let helpWithin: Int
    package let helpAcross: Int
    /// 係内ミーティング that were held in the month.
    package let sectionMeetings: Int
    /// Each kind of work with its minutes even if there are none; a late departure about which nobody
    /// said anything is about other work.
    package let lateWork: [LateWorkCount]
}
