internal import Requests

extension RequestTable {
    static let records: [any HandledRequest.Type] = [
        SetField.self, ChangeFields.self, EditText.self, ShowMarkedTexts.self, ShowReach.self,
        ListConflicts.self, ListInvitations.self,
    ]
}
