/// What the newest value of the last group says: the variation icon of "Making Data Count".
package enum Variation: String, CaseIterable, Sendable {
    /// データ不足: fewer than 13 values (or none side by side) since the last rebasing.
    case insufficient
    case common
    case specialImprovement = "special_improvement"
    case specialConcern = "special_concern"
    case specialNeutralHigh = "special_neutral_high"
    case specialNeutralLow = "special_neutral_low"

    init(_ group: ChartGroup?, _ last: PlottedPoint?, _ settings: ChartSettings) {
        guard let group, let last, group.valueCount >= ChartGroup.valuesMin,
            group.hasLimits || settings.kind == .run
        else {
            self = .insufficient
            return
        }
        switch (last.side, settings.direction) {
        case (nil, _): self = .common
        case (.high, .more), (.low, .fewer): self = .specialImprovement
        case (.high, .fewer), (.low, .more): self = .specialConcern
        case (.high, .neutral): self = .specialNeutralHigh
        case (.low, .neutral): self = .specialNeutralLow
        }
    }
}

/// Whether the process as it is will reach its target: the assurance icon of "Making Data Count".
package enum Assurance: String, CaseIterable, Sendable {
    /// All of common variation misses the target.
    case notMet = "not_met"
    /// All of common variation reaches it.
    case met
    /// Chance decides from time to time.
    case hitOrMiss = "hit_or_miss"

    /// By the raw limits at the last value; a target on a limit is hit or miss.
    init?(_ limits: PointLimits?, _ settings: ChartSettings) {
        guard let limits, let target = settings.target, settings.direction != .neutral else {
            return nil
        }
        let isMore = settings.direction == .more
        if target > limits.upper {
            self = isMore ? .notMet : .met
        } else if target < limits.lower {
            self = isMore ? .met : .notMet
        } else {
            self = .hitOrMiss
        }
    }
}
