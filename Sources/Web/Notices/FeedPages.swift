internal import Accounts
internal import HTML
internal import Requests

/// What a person subscribed to at their secret address, for whoever holds a post today: notices as a feed, titles and
/// links; and days as a calendar.
enum FeedPages {
    private static let entriesMax = 50
    private static let (feed, calendar) = (".atom", ".ics")

    static let routes: [PageRoute] = [.get("/feed/:secret", .everyone, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let named = visit["secret"]
        let suffix = [feed, calendar].first { named.hasSuffix($0) }
        let secret = suffix.flatMap { FeedSecret(text: String(named.dropLast($0.count))) }
        // Whoever lost the post learns as little as whoever made the address up.
        guard
            let owner = try await visit.accounts.feedOwner(
                secret, from: try visit.source(), seconds: visit.seconds)
        else { throw PageError.notFound }
        let posts = try await Posts.all(
            owner.account, owner.tag, owner.isStaff, owner.holder, owner.roles, visit.logins,
            visit.seconds)
        guard !posts.isEmpty else { throw PageError.notFound }
        return suffix == calendar
            ? try await calendar(owner, posts, visit) : try await notices(owner, posts, visit)
    }

    private static func calendar(
        _ owner: FeedOwner, _ posts: [Reader.Post], _ visit: PageRequest
    ) async throws -> PageResponse {
        let file = try await visit.ask(
            CalendarForFeed(posts: posts.map(\.command), base: owner.base))
        // Every file has a stamp of its own; it is another one where its events are.
        let events = file.ics.split(separator: "\r\n").filter { !$0.hasPrefix("DTSTAMP:") }
        return answer(
            Array(file.ics.utf8), type: "text/calendar; charset=utf-8",
            tag: AtomFeed.tag(of: Array(events.joined(separator: "\n").utf8)), visit)
    }

    private static func answer(
        _ bytes: [UInt8], type: String, tag: String, _ visit: PageRequest
    ) -> PageResponse {
        visit.ifNoneMatch.map { AtomFeed.names(tag, in: $0) } == true
            ? .notModified(tag: tag) : .feed(bytes, type: type, tag: tag)
    }

    private static func notices(
        _ owner: FeedOwner, _ posts: [Reader.Post], _ visit: PageRequest
    ) async throws -> PageResponse {
        let items = try await visit.ask(
            NoticesForFeed(
                account: owner.account.number, posts: posts.map(\.command), countMax: entriesMax)
        ).items
        let city = visit.logins.cityLabel.said
        let bytes = AtomFeed(
            id: AtomFeed.id(["feed", city, "\(owner.account.number)"]),
            title: say("\(city) お知らせ（助け合い）"), author: say("\(city)の助け合い"),
            home: owner.base + "/notices",
            updatedSeconds: items.map(\.seconds).max() ?? owner.madeSeconds,
            entries: items.map { item in
                AtomFeed.Entry(
                    id: AtomFeed.id(["notice", city, item.name]),
                    title: title(item), link: owner.base + NoticeWords.path(item).text,
                    category: NoticeWords.kind(item.kind), updatedSeconds: item.seconds)
            }
        ).bytes
        return answer(
            bytes, type: "application/atom+xml; charset=utf-8", tag: AtomFeed.tag(of: bytes), visit)
    }

    private static func title(_ item: NoticeItem) -> String {
        let city = item.city.isEmpty ? "" : say("（\(item.city)）")
        return NoticeWords.sentence(item) + city
    }
}
