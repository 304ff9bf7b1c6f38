internal import Requests

extension RequestTable {
    static let organisation: [any HandledRequest.Type] = [
        ImportStaff.self, PreviewStaffImport.self, StageStaffList.self, ShowStagedList.self,
        ImportStagedList.self, DropStagedList.self, ListStaff.self, ExportStaff.self,
        BindPost.self, EraseStaff.self, PageOfSections.self, PageOfStaff.self,
        PageOfPlacesToCome.self, FindStaff.self,
    ]
}
