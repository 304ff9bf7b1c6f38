internal import Requests

extension RequestTable {
    static let advisers: [any HandledRequest.Type] = [
        ListAdvisers.self, PrepareAdviser.self, AcceptDelegation.self, ReadDelegation.self,
        DelegationRequestFile.self, AdviserDescriptor.self, StopAdviser.self, BindAdviser.self,
        UnbindAdviser.self,
    ]
}
