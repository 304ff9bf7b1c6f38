/// Commands about what recurs in the own city, and about the meetings in which it is talked over.
/// Nothing of them leaves it.
package enum RecurringRequest: Codable, Sendable {
    case recurring(months: Int?)
    case meetingRecord(SectionMeetingValues)
    case meetingList(month: String?)
    case themes
    case hollow(months: Int?)
}
