/// How a series is to be judged.
package struct ChartSettings: Sendable {
    package var kind: ChartKind
    /// What counts as better; decides the words, not the marks.
    package var direction: ImprovementDirection
    /// A value, or for proportions a share from 0 to 1.
    package var target: Double?
    /// The first points of new groups (rebasing), ascending, without 0. Groups are independent.
    package var groupStarts: [Int]
    /// XmR only: one pass drops moving ranges of 3.267 times their mean or more.
    package var isScreened: Bool
    /// To which the numbers were rounded before they came here (of proportions: the counts); 0 where nobody
    /// says so, and the numbers are asked themselves. No limits are finer than it.
    package var roundingStep: Double
    /// Plain values that were written as per cent: 45% is 0.45. Where all of them lie from 0 to 100% they are
    /// shown as the shares they are.
    package var isPercent: Bool

    package init(
        _ kind: ChartKind, direction: ImprovementDirection = .more, target: Double? = nil,
        groupStarts: [Int] = [], isScreened: Bool = true, roundingStep: Double = 0,
        isPercent: Bool = false
    ) {
        self.kind = kind
        self.direction = direction
        self.target = target
        self.groupStarts = groupStarts
        self.isScreened = isScreened
        self.roundingStep = roundingStep
        self.isPercent = isPercent
    }
}

/// Which chart is drawn of a series.
package enum ChartKind: String, CaseIterable, Sendable {
    /// Individual values with their moving range: anything that is measured.
    case xmr
    /// Proportions with binomial limits for each denominator: a 部.
    case p
    /// Proportions whose limits also follow the variation between periods (Laney p′): a whole city.
    case laney
    /// Values around their median, without limits: a 係, or any short series.
    case run

    /// Whether points must be numerators over denominators.
    package var needsProportions: Bool { self == .p || self == .laney }
}

/// What counts as better.
package enum ImprovementDirection: String, CaseIterable, Sendable {
    case more
    case fewer
    case neutral
}
