/// The figures of one group of sections in one month.
package struct GroupIndicators: Hashable, Sendable {
    /// The group's name, fixed for the fiscal year.
    package let group: String
    /// People who were expected to leave on time on a Help Day of the month, each once: the number
    /// of which the others are a part.
    package let expected: Int
    /// Those who left on time on every Help Day on which they were expected.
    package let onTime: Int
    /// Those who helped somebody of their own 係 on a Help Day, as was agreed.
    package let helpWithin: Int
    /// Those who helped another 係, as was ordered.
    package let helpAcross: Int

    package var onTimeCount: UnitCount {
        UnitCount(group: group, expected: expected, onTime: onTime)
    }
}
