internal import Accounts
internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests
internal import Staff
internal import UseCases

/// Notices: derived from what is folded, after it is durable, beside everything else.
extension LocalNode {
    private static let followedEntriesMax = 256
    /// In a new file beside an old ledger: how far back in each log.
    private static let beginEntriesMax: UInt64 = 1_000

    /// The file of the notices, opened when it is first needed.
    func openNotices() throws -> NoticeStore {
        if let notices { return notices }
        if let openFault, !FileManager.default.fileExists(atPath: folder.path(of: .notices)) {
            throw NodeError.disk(openFault)
        }
        try sums.opening(DataFolder.noticesName)
        let opened =
            if openFault == nil { try Self.openNotices(marks) } else {
                try NoticeStore(readingOnly: folder.path)
            }
        try sums.opened(DataFolder.noticesName)
        notices = opened
        return opened
    }

    /// Follows every log to where it is folded, and keeps what concerns people here. Again after a
    /// restart or a rebuild, it goes on where it was. The number of notices that are new.
    @discardableResult
    package func followLogs() async throws -> Int {
        guard !isRebuilding, !isFollowing, !isClosed else { return 0 }
        isFollowing = true
        defer { isFollowing = false }
        let notices = try openNotices()
        // Taken before the logs are looked at: what was published by then is folded.
        let authors = await bell.takeWritten().map {
            NoticeAuthor(origin: $0.entry.bytes, account: $0.account)
        }
        let followed = Dictionary(
            try await notices.followed().map { ($0.log, $0.sequence) }
        ) { first, _ in first }
        let derivation = NoticeDerivation(own: member, chronicle: chronicle, store: store)
        var kept = 0
        for log in await chronicle.states where log.folded > 0 {
            let name = log.replica.digest.bytes
            var sequence = followed[name] ?? 0
            if followed.isEmpty, log.folded > Self.beginEntriesMax {
                sequence = log.folded - Self.beginEntriesMax
            }
            while true {
                let step = try await chronicle.operations(
                    of: log.replica, after: sequence, entriesMax: Self.followedEntriesMax)
                guard step.through > sequence else { break }
                sequence = step.through
                kept += try await notices.keep(
                    try await derivation.notices(from: step.operations),
                    followed: [FollowedLog(log: name, sequence: sequence)], authors: authors,
                    seconds: Self.now)
            }
        }
        if !authors.isEmpty { try await notices.keep([], authors: authors, seconds: Self.now) }
        return kept
    }

    /// Whom a list is for; see ``NoticeAudience``.
    package func noticeAudience(
        account: Int64, posts: [NoticePost]
    ) async -> NoticeAudience {
        var adviser: MemberID?
        if posts.contains(where: { $0.role == .adviser }), let id = AccountID(account) {
            adviser = try? await hostedReplica(of: id)?.member
        }
        return NoticeAudience(
            account: account, posts: posts.map { ($0.role, $0.section) }, own: member,
            adviser: adviser)
    }

    /// How many are unread, and whether there are more than are counted.
    package func unreadNotices(
        of audience: NoticeAudience
    ) async throws -> (count: Int, hasMore: Bool) {
        let notices = try openNotices()
        try await notices.begin(audience.reader)
        let count = try await notices.unreadCount(of: audience.reader)
        let most = NoticeLimits().unreadMax
        return (min(count, most), count > most)
    }

    package func markNoticeRead(_ number: Int64, by audience: NoticeAudience) async throws {
        try await openNotices().markRead(number, by: audience.reader)
    }

    package func markNoticesRead(through number: Int64, by audience: NoticeAudience) async throws {
        try await openNotices().markAllRead(through: number, by: audience.reader)
    }
}
