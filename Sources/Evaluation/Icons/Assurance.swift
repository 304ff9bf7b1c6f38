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
