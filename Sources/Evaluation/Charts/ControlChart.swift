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

/// One point of a finished chart.
package struct PlottedPoint: Sendable {
    package let label: String
    package let measure: ChartMeasure
    /// The centre line here: the group's mean, or its median on a run chart.
    package let center: Double?
    /// Raw limits; nil where the group has too few points or the chart has none.
    package let limits: PointLimits?
    /// Nil is common variation (or a gap).
    package let special: SpecialCause?
    /// Where the special cause points: above or rising is high. Nil exactly where `special` is.
    package let side: Side?

    package var value: Double? { measure.number }
}

extension ControlChart {
    /// Computes a chart. Too few points give a chart without limits whose variation is `.insufficient`.
    package init(_ points: [ChartPoint], _ settings: ChartSettings) throws(ChartError) {
        try Self.check(points, settings)
        var plotted: [PlottedPoint] = []
        var groups: [ChartGroup] = []
        let ends = settings.groupStarts + [points.count]
        var start = 0
        for end in ends {
            let judged = GroupJudgement(points[start..<end], settings)
            groups.append(judged.group)
            plotted += judged.points
            start = end
        }
        self.settings = settings
        self.points = plotted
        self.groups = groups
        isProportion = Self.areShares(points, settings)
        let group = groups.last
        let last = plotted[(group?.range ?? 0..<0)].last { $0.value != nil }
        variation = Variation(group, last, settings)
        assurance = Assurance(group?.limits, settings)
    }

    static func check(_ points: [ChartPoint], _ settings: ChartSettings) throws(ChartError) {
        guard !points.isEmpty else { throw .empty }
        guard points.count <= EvaluationLimits.pointsMax else { throw .tooManyPoints }
        try check(points, needsProportions: settings.kind.needsProportions)
        var previous = 0
        for start in settings.groupStarts {
            guard start > previous, start < points.count else { throw .groupStart(start) }
            previous = start
        }
        guard let target = settings.target else { return }
        guard target.isFinite, abs(target) <= EvaluationLimits.magnitudeMax else {
            throw .targetNotFinite
        }
        guard !areShares(points, settings) || 0...1 ~= target else { throw .target }
    }

    private static func check(
        _ points: [ChartPoint], needsProportions: Bool
    ) throws(ChartError) {
        var hasValues = false
        var hasProportions = false
        for (index, point) in points.enumerated() {
            try point.measure.check(at: index)
            switch point.measure {
            case .value: hasValues = true
            case .proportion: hasProportions = true
            case .gap: break
            }
            if hasValues, hasProportions { throw .mixed(index: index) }
        }
        if needsProportions, hasValues { throw .needsProportions }
    }

    /// Whether the values are shares of a whole: proportions, or per cent of which none is below 0 or above 100.
    private static func areShares(_ points: [ChartPoint], _ settings: ChartSettings) -> Bool {
        if settings.isPercent {
            return points.allSatisfy { $0.measure.number.map { 0...1 ~= $0 } ?? true }
        }
        return points.contains { if case .proportion = $0.measure { true } else { false } }
    }
}
