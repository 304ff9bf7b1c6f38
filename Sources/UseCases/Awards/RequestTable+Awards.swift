internal import Requests

extension RequestTable {
    static let awards: [any HandledRequest.Type] = [
        NominateForAward.self, ListAwards.self, PageOfAwards.self,
    ]
}
