/// Commands about the figures that cities share.
package enum ObservationRequest: Codable, Sendable {
    case preview(month: String)
    case publish(month: String)
    case list
    /// The groups of a fiscal year: how many people each had on 1 April, and whether it is shared.
    case groups(year: Int?)
    /// Makes them anew; without `isMeant` it only shows what they would be.
    case regroup(year: Int?, isMeant: Bool)
    case retract(month: String, reason: String)
    /// All cities side by side: one indicator, its charts, and what each city decided.
    /// `page` counts windows of three years from the newest one, from 0; nil for all there is.
    case compare(indicator: String, includesDrawings: Bool, page: Int? = nil)
}
