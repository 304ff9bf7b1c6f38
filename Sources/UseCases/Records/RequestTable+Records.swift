internal import Requests

extension RequestTable {
    static let records: [any HandledRequest.Type] = [
        SetField.self, ChangeFields.self, EditText.self, ShowMarkedTexts.self, ShowReach.self,
        ListConflicts.self, ListInvitations.self, NewRecord.self, ListRecords.self,
        PageOfRecords.self, RecordsBelow.self, ShowRecord.self, ShowRecordHistory.self,
        ShowRecordName.self, InviteToRecord.self, WithdrawFromRecord.self,
    ]
}
