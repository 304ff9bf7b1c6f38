/// The points between two rebasings, judged by themselves.
package struct ChartGroup: Sendable {
    /// The fewest values of a group that has limits and icons (statistics of the NHS: "13 points").
    package static let valuesMin = 13

    /// Indices into the points of the chart.
    package let range: Range<Int>
    /// How many of them are not gaps.
    package let valueCount: Int
    /// The mean; of proportions the pooled share (Σ numerators / Σ denominators). Nil without any value.
    package let mean: Double?
    package let median: Double?
    /// What the centre line shows: the mean where there are limits, else the median.
    package let center: Double?
    /// XmR: the mean of the moving ranges that remained after screening.
    package let averageMovingRange: Double?
    /// Laney p′: the variation between periods as a multiple of the binomial one.
    package let sigmaZ: Double?
    /// The limits at the last value of the group (on XmR charts, at every value).
    package let limits: PointLimits?
    /// Whether the values wander around their median as chance would have them.
    package let runs: RunsTest?

    package var hasLimits: Bool { limits != nil }
}
