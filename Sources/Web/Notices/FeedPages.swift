internal import Accounts
internal import HTML
internal import Requests

/// A person's feed at its secret address: titles and links, for whoever holds a post today.
enum FeedPages {
    private static let entriesMax = 50
    private static let suffix = ".atom"

    static let routes: [PageRoute] = [.get("/feed/:secret", .everyone, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let named = visit["secret"]
        let secret =
            named.hasSuffix(suffix)
            ? FeedSecret(text: String(named.dropLast(suffix.count))) : nil
        // Whoever lost the post learns as little as whoever made the address up.
        guard
            let owner = try await visit.accounts.feedOwner(
                secret, from: try visit.source(), seconds: visit.seconds)
        else { throw PageError.notFound }
        let posts = try await Posts.all(
            owner.account, owner.tag, owner.isStaff, owner.holder, owner.roles, visit.logins,
            visit.seconds)
        guard !posts.isEmpty else { throw PageError.notFound }
        let items = try await visit.ask(
            NoticesForFeed(
                account: owner.account.number, posts: posts.map(\.command), countMax: entriesMax)
        ).items
        let city = visit.logins.cityLabel.japanese
        let bytes = AtomFeed(
            id: AtomFeed.id(["feed", city, "\(owner.account.number)"]),
            title: "\(city) お知らせ（助け合い）", author: "\(city)の助け合い",
            home: owner.base + "/notices",
            updatedSeconds: items.map(\.seconds).max() ?? owner.madeSeconds,
            entries: items.map { item in
                AtomFeed.Entry(
                    id: AtomFeed.id(["notice", city, item.name]),
                    title: title(item), link: owner.base + NoticeWords.path(item).text,
                    category: NoticeWords.kind(item.kind), updatedSeconds: item.seconds)
            }
        ).bytes
        let tag = AtomFeed.tag(of: bytes)
        return visit.ifNoneMatch.map { AtomFeed.names(tag, in: $0) } == true
            ? .notModified(tag: tag) : .feed(bytes, tag: tag)
    }

    private static func title(_ item: NoticeItem) -> String {
        let city = item.city.isEmpty ? "" : "（\(item.city)）"
        return NoticeWords.sentence(item) + city
    }
}
