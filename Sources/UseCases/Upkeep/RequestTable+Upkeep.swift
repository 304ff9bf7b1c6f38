internal import Requests

extension RequestTable {
    static let upkeep: [any HandledRequest.Type] = [
        ShowStatus.self, RebuildRecords.self, ExportRecords.self, VerifyEverything.self,
        BeginVerification.self, ShowVerification.self, ShowCondition.self, PageOfAudit.self,
        NoteAct.self,
    ]
}
