internal import Requests

extension RequestTable {
    static let recurring: [any HandledRequest.Type] = [
        FindRecurring.self, FindHollowSigns.self, RecordSectionMeeting.self,
        ListSectionMeetings.self, ListMeetingThemes.self,
    ]
}
