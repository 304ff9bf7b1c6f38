internal import GRDB

/// A notice as it is kept.
package struct KeptNotice: Hashable, Sendable {
    package let number: Int64
    package let key: String
    package let kind: Int
    package let scope: String
    package let subject: String
    package let detail: String
    package let city: String
    /// When it was noticed here, in seconds since 1970.
    package let seconds: Int64
    package let isRead: Bool

    init(_ row: Row) throws {
        number = try row.decode(Int64.self, atIndex: 0)
        key = try row.decode(String.self, atIndex: 1)
        kind = try row.decode(Int.self, atIndex: 2)
        scope = try row.decode(String.self, atIndex: 3)
        subject = try row.decode(String.self, atIndex: 4)
        detail = try row.decode(String.self, atIndex: 5)
        city = try row.decode(String.self, atIndex: 6)
        seconds = try row.decode(Int64.self, atIndex: 7)
        isRead = try row.decode(Bool.self, atIndex: 8)
    }
}

/// A part of somebody's list.
package struct NoticePage: Hashable, Sendable {
    package let notices: [KeptNotice]
    package let total: Int
}

/// Who reads: a login's number, and what concerns them in the post that they act in.
package struct NoticeReader: Hashable, Sendable {
    package let account: Int64
    /// Few; each once.
    package let scopes: [String]

    package init(account: Int64, scopes: [String]) {
        self.account = account
        self.scopes = scopes
    }
}

/// By which numbers the file is kept small.
package struct NoticeLimits: Hashable, Sendable {
    /// The newest notices of a scope that are kept.
    package var countMaxOfScope = 500
    package var keptSeconds: Int64 = 180 * 86_400
    /// Up to where unread ones are counted.
    package var unreadMax = 99

    package init() {}
}
