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
