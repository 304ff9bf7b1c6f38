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

    package var reported: Int { divisions.count }
    package var inTime: Int { divisions.count(where: \.isOut) }
}
