internal import Requests

extension RequestTable {
    static let projects: [any HandledRequest.Type] = [
        NewProject.self, ListProjects.self, PageOfProjects.self, ShowProject.self,
        InviteToProject.self,
        WithdrawFromProject.self,
    ]
}
