/// A series with its limits, marks and icons: what a page draws, a command prints and a review reads.
///
/// After NHS England, "Making Data Count", as NHSRplotthedots 0.2.2 computes it.
package struct ControlChart: Sendable {
    package let settings: ChartSettings
    /// Values are shares from 0 to 1; what is displayed is clamped to 0–100%.
    package let isProportion: Bool
    package let points: [PlottedPoint]
    /// At least one.
    package let groups: [ChartGroup]
    package let variation: Variation
    /// Nil without a target, without a direction, or without limits.
    package let assurance: Assurance?

    package var kind: ChartKind { settings.kind }

    /// The last group: what the icons, and the figures beside the chart, are about.
    package var current: ChartGroup? { groups.last }

    /// The newest value of the last group.
    package var lastPoint: PlottedPoint? {
        guard let range = current?.range else { return nil }
        return points[range].last { $0.value != nil }
    }

    /// Limits as people see them: shares stay within 0 and 100%.
    package func displayed(_ limits: PointLimits) -> PointLimits {
        isProportion ? limits.clamped(to: 0...1) : limits
    }
}
