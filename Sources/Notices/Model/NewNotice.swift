/// A notice to be kept: a reference to what happened, without any words of it.
package struct NewNotice: Hashable, Sendable {
    /// Names the happening: kept twice, it is kept once.
    package let key: String
    package let kind: Int
    /// Whom it concerns; opaque here.
    package let scope: String
    /// What it is about: a record's id, a day.
    package let subject: String
    package let detail: String
    /// Whose act it was.
    package let city: String
    /// What brought it: the hash of an entry.
    package let origin: [UInt8]?
    /// Whether it is news again when it happens again; else only the first time counts.
    package let movesUp: Bool

    package init(
        key: String, kind: Int, scope: String, subject: String, detail: String = "",
        city: String = "", origin: [UInt8]? = nil, movesUp: Bool
    ) {
        self.key = key
        self.kind = kind
        self.scope = scope
        self.subject = subject
        self.detail = detail
        self.city = city
        self.origin = origin
        self.movesUp = movesUp
    }

    /// The file's own limits; what exceeds them is not kept, rather than ending a transaction.
    var isStorable: Bool {
        let isFilled = !key.isEmpty && !scope.isEmpty && (1...1_000).contains(kind)
        let texts = [key, scope, subject, detail, city]
        return isFilled && texts.allSatisfy { $0.unicodeScalars.count <= 400 }
            && texts.allSatisfy { !$0.utf8.contains(0) } && (origin?.count ?? 0) <= 64
    }
}

/// Which login brought a notice about.
package struct NoticeAuthor: Hashable, Sendable {
    package let origin: [UInt8]
    package let account: Int64

    package init(origin: [UInt8], account: Int64) {
        self.origin = origin
        self.account = account
    }
}

/// How far a log was followed.
package struct FollowedLog: Hashable, Sendable {
    package let log: [UInt8]
    package let sequence: UInt64

    package init(log: [UInt8], sequence: UInt64) {
        self.log = log
        self.sequence = sequence
    }
}
