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

/// From the points of one group to its figures, limits and marks.
struct GroupJudgement {
    let group: ChartGroup
    let points: [PlottedPoint]

    init(_ points: ArraySlice<ChartPoint>, _ settings: ChartSettings) {
        let measures = points.map(\.measure)
        let values = measures.map(\.number)
        let present = values.compactMap { $0 }
        let margin = Margin(values)
        let mean = Self.mean(measures, present)
        let median = Average.median(present)
        var movingRange: Double?
        var sigmaZ: Double?
        var limits = [PointLimits?](repeating: nil, count: values.count)
        let floor = LimitFloor(
            measures, roundingStep: settings.roundingStep, isPercent: settings.isPercent)
        if let mean, present.count >= ChartGroup.valuesMin {
            switch settings.kind {
            case .run: break
            case .xmr:
                movingRange = MovingRange.average(
                    values, isScreened: settings.isScreened, margin: margin,
                    floor: floor.movingRange(center: mean))
                if let movingRange {
                    let common = PointLimits(
                        center: mean, reach: MovingRange.reachFactor * movingRange)
                    limits = values.map { $0 == nil ? nil : common }
                }
            case .p: limits = ProportionLimits(measures, mean, floor).binomial
            case .laney:
                let proportions = ProportionLimits(measures, mean, floor)
                sigmaZ = proportions.sigmaZ
                limits = proportions.laney
            }
        }
        let last = limits.last { $0 != nil } ?? nil
        let center = last == nil ? median : mean
        let marks =
            center.map {
                SpecialCauseRules(
                    values: values, center: $0, limits: limits, margin: margin,
                    slacks: last == nil ? values.map { _ in 0 } : floor.slacks(center: $0)
                ).marks()
            } ?? [SpecialMark?](repeating: nil, count: values.count)
        group = ChartGroup(
            range: points.indices, valueCount: present.count, mean: mean, median: median,
            center: center, averageMovingRange: movingRange, sigmaZ: sigmaZ, limits: last,
            runs: median.flatMap { RunsTest(present, median: $0, margin: margin) })
        self.points = points.enumerated().map { offset, point in
            PlottedPoint(
                label: point.label, measure: point.measure, center: center, limits: limits[offset],
                special: marks[offset]?.cause, side: marks[offset]?.side)
        }
    }

    private static func mean(_ measures: [ChartMeasure], _ present: [Double]) -> Double? {
        var numerators = 0
        var denominators = 0
        for case .proportion(let numerator, let denominator) in measures {
            numerators += numerator
            denominators += denominator
        }
        guard denominators > 0 else { return Average.mean(present) }
        return Double(numerators) / Double(denominators)
    }
}
