internal import Accounts
internal import HTML
internal import Node

/// The way to the notices, on every page: 「お知らせ（未読3件）」.
enum NoticeLink {
    static func html(_ visit: Visit, isHere: Bool) async -> Markup {
        guard let audience = await visit.noticeAudience else { return Markup() }
        // A page is shown whatever became of the notices.
        let unread = try? await visit.node.unreadNotices(of: audience)
        return li {
            a(.href("/notices"), .current(isHere)) {
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

extension Visit {
    /// Whose notices are shown: those of the post that the reader acts in.
    var noticeAudience: NoticeAudience? {
        get async {
            guard let reader, let session else { return nil }
            return await node.noticeAudience(
                account: session.account.number,
                posts: [NoticePost(role: reader.role, section: reader.post.section)])
        }
    }
}
