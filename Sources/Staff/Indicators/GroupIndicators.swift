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
