/// Commands about what recurs in the own city, and about the meetings in which it is talked over.
package enum RecurringRequest: Codable, Sendable {
    case recurring(months: Int?)
}
