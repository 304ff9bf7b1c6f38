/// One minimum-cost flow: who helps whom among these needs and offers.
///
/// People who are short, in the same division and with the same kind of work, cost every helper the
/// same; they form one group. Groups reach helpers through nodes that share what they have in common,
/// so that the edges grow with the people and not with their pairs:
///
///     source → group (division, category) ─ 0 ───────────────→ helpers there with this strength → sink
///                                         ├ other division ──→ [category] → helpers with this strength
///                                         ├ no strength ─────→ [division] → helpers of the division
///                                         └ both ────────────→ [anyone]   → every helper
///
/// A helper's edges to the sink stand side by side, one for each hour of the day's load, each dearer than
/// the one before: convex costs.
struct HelpStage {
    let costs: HelpCosts
    /// By index.
    let needs: [StageNeed]
    /// By index.
    let offers: [StageOffer]

    /// - Returns: shares by need, then offer, and what they amount to.
    func solve() -> (shares: [StageShare], total: HelpStageTotal) {
        guard !needs.isEmpty, !offers.isEmpty else { return ([], HelpStageTotal()) }
        let plan = HelpNetwork(self)
        var network = FlowNetwork(nodeCount: plan.nodeCount, edges: plan.edges)
        let (quarters, points) = network.solve()
        return (
            plan.shares(of: network, in: self), HelpStageTotal(quarters: quarters, points: points)
        )
    }
}

/// A person who is short, in one stage of the matching.
struct StageNeed {
    /// The position among all needs, which are in the order of persons.
    let index: Int32
    let division: Int
    let category: Int32
    /// Started quarter-hours that are missing.
    let quarters: Int32
}

/// A person with room, in one stage of the matching.
struct StageOffer {
    /// The position among all offers, which are in the order of persons.
    let index: Int32
    let division: Int
    let strengths: StrengthSet
    /// Full quarter-hours that may still be asked.
    let quarters: Int32
    /// Started quarter-hours that the person already gives on this day.
    let given: Int32
    /// Points of every quarter-hour before load.
    let base: Int32
}

/// Quarter-hours between two positions: of a need and an offer, or of either and a node of the network.
struct StageShare {
    var need: Int32
    var offer: Int32
    var quarters: Int32
}
