internal import Requests

extension RequestTable {
    static let reviews: [any HandledRequest.Type] = [
        AddReview.self, ListReviews.self, PageOfReviews.self, ReviewsAbout.self,
    ]
}
