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

/// The figures of one group of sections in one month.
///
/// Exact, hence for the gate only, which decides what of it may leave.
package struct GroupIndicators: Hashable, Sendable {
    /// The group's name, fixed for the fiscal year.
    package let group: String
    /// People with a place in it on 1 April, exempt or not; 0 for a group that came later.
    package let headcount: Int
    /// Whether its figures may leave beside the city's.
    package let isShared: Bool
    /// People who were expected to leave on time on a Help Day of the month, each once; those who were
    /// exempt all the month are not among them.
    package let expected: Int
    /// Those who left on time on every Help Day on which they were expected.
    package let onTime: Int
}

/// Lights-out by 17:45, in 課.
package struct LightsOutCount: Hashable, Sendable {
    /// A 課 that was expected to leave on time and reported lights-out for every Help Day.
    package struct Division: Hashable, Sendable {
        /// The groups of those who were expected, by name.
        package let groups: [String]
        /// Persons who were expected to leave on time, with a result.
        package let expected: Int
        /// Whether the lights were out by 17:45 on every Help Day.
        package let isOut: Bool
    }

    package let divisions: [Division]
    /// 未報告: 課 that were expected and have no entry for a Help Day. Not among `divisions`.
    package let unreported: Int
}

/// How long people worked late with a kind of work, all together.
package struct LateWorkCount: Hashable, Sendable {
    package let work: WorkKind
    /// After the regular end; of somebody whose time nobody wrote down, up to the lights-out that was
    /// missed.
    package let minutes: Int
}
