/// How a day ended for a 課, as far as the post may see it.
package struct DivisionResult: Sendable, ConfidentialValue {
    /// When the lights went out, and when that was entered.
    package struct LightsOut: Hashable, Sendable {
        package let at: DayTime
        package let enteredSeconds: Int64
        /// Entered long after it happened, or made without a connection.
        package let enteredLater: Bool
        package let stillHere: Int
    }

    package let section: String
    package let lightsOut: LightsOut?
    package let summary: ResultSummary
    /// By employee number; empty for a post that sees the whole city and named no section.
    package let late: [LateLine]

    /// 未報告: somebody has no result, and nobody has put the lights out.
    package var isUnreported: Bool { lightsOut == nil && summary.withoutResult > 0 }
}
