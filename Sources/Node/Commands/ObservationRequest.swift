/// Commands about the figures that cities share.
package enum ObservationRequest: Codable, Sendable {
    case preview(month: String)
    case publish(month: String)
    case list
    case retract(month: String, reason: String)
    /// All cities side by side: one indicator, its charts, and what each city decided.
    case compare(indicator: String, includesDrawings: Bool)
}
