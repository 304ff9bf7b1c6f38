internal import Requests

extension RequestTable {
    static let live: [any HandledRequest.Type] = [
        FollowText.self, LeaveText.self, LeaveAllTexts.self,
    ]
}
