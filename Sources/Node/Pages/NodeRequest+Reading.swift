internal import Records

/// What may be kept of answers.
extension NodeRequest {
    /// Names a request that reads what is shared, and nothing else: its answer is the same for everybody
    /// who may see it and as long as the records stay as they are (``LocalNode/sharedVersion``). nil for
    /// everything that concerns staff, logins or peers, that depends on the time, or that changes something.
    package var readingName: String? {
        switch self {
        case .planShow(let id): "plan " + id
        case .planHistory(let id): "history " + id
        case .planDifference(let id, let from, let to):
            "difference \(id) \(from ?? "-") \(to ?? "-")"
        case .commentList(let record): "comments " + record
        case .meetingShow(let id): "meeting " + id
        case .sharing(.projectShow(let id)): "project " + id
        case .sharedPage(.advice(let filter, let page)):
            "advice \(filter.state ?? "-") \(filter.city ?? "-") \(filter.plan ?? "-") \(page)"
        case .sharedPage(.adviceShow(let id)): "advice " + id
        case .sharedPage(.adviceDue(let day)): "due " + day
        case .sharedPage(.regions(let id)): "regions " + id
        case .sharedPage(.list(let request)): request.name
        case .observation(.compare(let indicator, let includesDrawings, let page)):
            "compare \(indicator) \(includesDrawings) \(page.map { "\($0)" } ?? "-")"
        default: nil
        }
    }
}

extension ListRequest {
    fileprivate var name: String {
        switch self {
        case .plans(let city, let status, let page): "plans \(city ?? "-") \(status ?? "-") \(page)"
        case .meetings(let status, let page): "meetings \(status ?? "-") \(page)"
        case .projects(let city, let status, let page):
            "projects \(city ?? "-") \(status ?? "-") \(page)"
        case .reviews(let page): "reviews \(page)"
        case .reviewsAbout(let id): "reviews " + id
        case .awards(let page): "awards \(page)"
        }
    }
}

extension LocalNode {
    /// Moves on with every change of what is shared; asked before what is to be kept is read.
    package nonisolated var sharedVersion: UInt64 { chronicle.changes.current }
}
