internal import HTML
internal import JSON
internal import Requests

/// What the scripts of an open text ask: the request waits for news of it.
enum LivePages {
    static let routes: [PageRoute] = [.background("/live/:record/:field", .writers, follow)]

    static func path(_ record: String, _ field: String) -> PagePath {
        PagePath("/live") / record / field
    }

    /// `{"version","text","cities","others":[{"who","at"}]}`, the first three where the page has another
    /// version; `{"later"}` where it should ask again after some seconds.
    private static func follow(_ visit: PageRequest) async throws -> PageResponse {
        let query = visit.query
        let number = { (name: String) in query[name].flatMap { Int($0) } }
        guard let page = OpenPage(session: visit.formToken, page: query["page"] ?? ""),
            let question = FollowText(
                record: visit["record"], field: visit["field"], version: query["version"] ?? "",
                page: page, who: "この市の\(try visit.signedIn().post.title)", at: number("at"),
                seconds: number("wait") ?? 0)
        else { throw PageError.badForm }
        if query["leave"] != nil {
            _ = try await visit.ask(LeaveText(page: page))
            return .json(["others": []])
        }
        let answer = try await visit.ask(question)
        // Much may have happened while it waited: signed out, moved to another post.
        try await visit.checkStillSignedIn()
        if let seconds = answer.laterSeconds { return .json(["later": .int(seconds)]) }
        var members: [String: JSONValue] = [
            "others": .array(
                answer.others.map {
                    ["who": .string($0.who), "at": $0.at.map(JSONValue.int) ?? .null]
                })
        ]
        if let news = answer.news {
            let cities = await CityNames(visit)
            members["version"] = .string(news.version)
            members["text"] = .string(news.text)
            members["cities"] = .array(
                news.authors.map { .string($0 == cities.own ? "この市のほかの人" : cities[$0]) })
        }
        return .json(.object(members))
    }
}
