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
    /// To which the numbers were rounded before they came here (of proportions: the counts); 0 where they
    /// are as they were measured. No limits are finer than it.
    package var roundingStep: Double

    package init(
        _ kind: ChartKind, direction: ImprovementDirection = .more, target: Double? = nil,
        groupStarts: [Int] = [], isScreened: Bool = true, roundingStep: Double = 0
    ) {
        self.kind = kind
        self.direction = direction
        self.target = target
        self.groupStarts = groupStarts
        self.isScreened = isScreened
        self.roundingStep = roundingStep
    }
}
