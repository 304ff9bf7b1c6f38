internal import HTML
internal import Requests

/// The way to the notices, on every page: 「お知らせ（未読3件）」.
enum NoticeLink {
    static func html(_ visit: PageRequest, isHere: Bool) async -> Markup {
        guard visit.reader != nil, visit.session != nil else { return Markup() }
        // A page is shown whatever became of the notices.
        let unread = try? await visit.ask(CountUnreadNotices())
        return li {
            a(.href("/notices"), .current(isHere)) {
                Menu.notices.icon.html
                "お知らせ"
                if let unread, unread.count > 0 {
                    span(.class("unread")) {
                        "（未読\(unread.count)件\(unread.hasMore ? "以上" : "")）"
                    }
                }
            }
        }
    }
}
