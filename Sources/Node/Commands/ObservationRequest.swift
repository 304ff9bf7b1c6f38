/// Commands about the figures that cities share.
package enum ObservationRequest: Codable, Sendable {
    case preview(month: String)
    case publish(month: String)
    case list
    case retract(month: String, reason: String)
    /// All cities side by side: one indicator, its charts, and what each city decided.
    /// `page` counts windows of three years from the newest one, from 0; nil for all there is.
    case compare(indicator: String, includesDrawings: Bool, page: Int? = nil)
}
