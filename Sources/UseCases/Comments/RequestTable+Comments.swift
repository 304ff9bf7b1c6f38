internal import Requests

extension RequestTable {
    static let comments: [any HandledRequest.Type] = [AddComment.self, ListComments.self]
}
