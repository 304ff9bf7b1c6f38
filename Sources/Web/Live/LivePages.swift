internal import Requests

/// What the scripts of an open text ask: the request waits for news of it.
enum LivePages {
    static let routes: [PageRoute] = [.background("/live/:record/:field", .writers, follow)]

    private static func follow(_ visit: PageRequest) async throws -> PageResponse {
        let query = visit.query
        let number = { (name: String) in query[name].flatMap { Int($0) } }
        guard let page = OpenPage(session: visit.formToken, page: query["page"] ?? ""),
            let question = FollowText(
                record: visit["record"], field: visit["field"], version: query["version"] ?? "",
                page: page, who: say("この市の\(try visit.signedIn().post.title)"), at: number("at"),
                seconds: number("wait") ?? 0)
        else { throw PageError.badForm }
        if query["leave"] != nil {
            _ = try await visit.ask(LeaveText(page: page))
            return .json(LiveReply(others: []))
        }
        let answer = try await visit.ask(question)
        // Much may have happened while it waited: signed out, moved to another post.
        try await visit.checkStillSignedIn()
        if let seconds = answer.laterSeconds { return .json(LiveReply(later: seconds)) }
        var reply = LiveReply(others: answer.others.map { .init(who: $0.who, at: $0.at) })
        if let news = answer.news {
            let cities = await CityNames(visit)
            reply.version = news.version
            reply.text = news.text
            reply.cities = news.authors.map { $0 == cities.own ? say("この市のほかの人") : cities[$0] }
        }
        return .json(reply)
    }
}
