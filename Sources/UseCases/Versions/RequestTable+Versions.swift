internal import Requests

extension RequestTable {
    static let versions: [any HandledRequest.Type] = [
        NamePlanVersion.self, ListPlanVersions.self, ComparePlanVersions.self, TextAtVersion.self,
        KeepVersions.self, ShowKeptVersions.self,
    ]
}
