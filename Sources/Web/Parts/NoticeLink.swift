internal import HTML
internal import Requests

/// The way to the notices, on every page: 「お知らせ（未読3件）」.
enum NoticeLink {
    /// One page of the reader's list, from 0. Counted first: a login's notices begin when they are, and what is older
    /// is no news to whoever comes.
    static func list(
        _ visit: PageRequest, page: Int, size: Int
    ) async throws -> ListNotices.Answer {
        _ = try await visit.ask(CountUnreadNotices())
        return try await visit.ask(ListNotices(page: page, size: size))
    }

    static func html(_ visit: PageRequest, isHere: Bool) async -> Markup {
        guard visit.reader != nil, visit.session != nil else { return Markup() }
        // A page is shown whatever became of the notices.
        let unread = try? await visit.ask(CountUnreadNotices())
        return li {
            a(.href("/notices"), .current(isHere)) {
                Menu.notices.icon.html
                say("お知らせ")
                if let unread, unread.count > 0 {
                    span(.class("unread")) {
                        say("（未読\(unread.count)件\(unread.hasMore ? say("以上") : "")）")
                    }
                }
            }
        }
    }
}
