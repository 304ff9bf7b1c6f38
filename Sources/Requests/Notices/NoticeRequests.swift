/// One page of the caller's notices, in the post in which they ask.
package struct ListNotices: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let items: [NoticeItem]
        package let total: Int

        package init(items: [NoticeItem], total: Int) {
            self.items = items
            self.total = total
        }
    }

    /// From 0.
    package let page: Int
    package let size: Int

    package init(page: Int, size: Int) {
        self.page = page
        self.size = size
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// How many of the caller's notices are unread. A login's notices begin when this is first asked.
package struct CountUnreadNotices: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let count: Int
        /// Whether there are more than are counted.
        package let hasMore: Bool

        package init(count: Int, hasMore: Bool) {
            self.count = count
            self.hasMore = hasMore
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .repeatable }
    package var readsRecords: Bool { false }
}

/// One notice, if it is one of the caller's: where it leads.
package struct ShowNotice: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let item: NoticeItem?

        package init(item: NoticeItem?) {
            self.item = item
        }
    }

    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// The caller has read one of their notices, or all up to one.
package struct MarkNoticesRead: NodeRequest {
    package typealias Answer = Done

    package enum Which: Codable, Sendable {
        case one(Int64)
        case through(Int64)
    }

    package let which: Which

    package init(_ which: Which) {
        self.which = which
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}

/// The newest notices of a login in all its posts, of those that may stand in a feed.
package struct NoticesForFeed: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let items: [NoticeItem]

        package init(items: [NoticeItem]) {
            self.items = items
        }
    }

    package let account: Int64
    /// As `--as` names them.
    package let posts: [String]
    package let countMax: Int

    package init(account: Int64, posts: [String], countMax: Int) {
        self.account = account
        self.posts = posts
        self.countMax = countMax
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}
