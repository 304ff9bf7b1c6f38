/// What one stage of a proposal arranged.
package struct HelpStageTotal: Hashable, Sendable {
    /// Started quarter-hours. Someone who needs 20 minutes occupies two.
    package internal(set) var quarters = 0
    /// Points of `HelpCosts`.
    package internal(set) var points = 0

    package init(quarters: Int = 0, points: Int = 0) {
        self.quarters = quarters
        self.points = points
    }
}
