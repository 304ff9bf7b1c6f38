internal import Requests

extension RequestTable {
    static let notices: [any HandledRequest.Type] = [
        ListNotices.self, CountUnreadNotices.self, ShowNotice.self, MarkNoticesRead.self,
        NoticesForFeed.self,
    ]
}
