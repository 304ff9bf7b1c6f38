internal import Accounts
internal import Ledger
internal import Notices
package import Requests
internal import Staff

extension ListNotices: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let audience = try await handler.noticeAudience(call)
        let found = try await handler.node.notices().page(
            of: audience.reader, page: page, size: size)
        return Answer(items: try await handler.noticeItems(found.notices, call), total: found.total)
    }
}

extension CountUnreadNotices: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let reader = try await handler.noticeAudience(call).reader
        let notices = try await handler.node.notices()
        try await notices.begin(reader)
        let count = try await notices.unreadCount(of: reader)
        let most = NoticeLimits().unreadMax
        return Answer(count: min(count, most), hasMore: count > most)
    }
}

extension ShowNotice: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let audience = try await handler.noticeAudience(call)
        let found = try await handler.node.notices().notice(number, of: audience.reader)
        return Answer(item: try await handler.noticeItems(found.map { [$0] } ?? [], call).first)
    }
}

extension MarkNoticesRead: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let reader = try await handler.noticeAudience(call).reader
        let notices = try await handler.node.notices()
        switch which {
        case .one(let number): try await notices.markRead(number, by: reader)
        case .through(let number): try await notices.markAllRead(through: number, by: reader)
        }
        return Done()
    }
}

extension NoticesForFeed: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard let id = AccountID(account) else { return Answer(items: []) }
        let audience = await handler.noticeAudience(
            id, try posts.map { try ActingPost(reading: $0) })
        let found = try await handler.node.notices().newest(
            of: audience.reader, countMax: countMax)
        return Answer(
            items: try await handler.noticeItems(
                found.filter { NoticeKind(rawValue: $0.kind)?.isForFeeds == true }, call))
    }
}

extension RequestHandler {
    /// Whose notices are shown: those of the post in which the caller asks.
    func noticeAudience(_ call: Call) async throws -> NoticeAudience {
        guard let account = call.caller.accountID, let post = call.caller.post else {
            throw NodeError.noPost()
        }
        return await noticeAudience(account, [try ActingPost(reading: post)])
    }

    func noticeAudience(_ account: AccountID, _ posts: [ActingPost]) async -> NoticeAudience {
        var adviser: MemberID?
        if posts.contains(where: { $0.role == .adviser }) {
            adviser = try? await hostedReplica(of: account)?.member
        }
        return NoticeAudience(
            account: account.number, posts: posts.map { ($0.role, $0.section?.text) }, own: member,
            adviser: adviser)
    }
}

extension NoticeKind {
    /// Whether it may stand in a feed, which other programs keep: nothing about the staff's days.
    fileprivate var isForFeeds: Bool {
        switch self {
        case .adviceGiven, .adviceAnswered, .commentAdded, .meetingCalled, .meetingCancelled,
            .meetingChanged, .minutesChanged, .invited, .bothValues, .bothEdited, .peerSilent,
            .monthReady, .recordShared:
            true
        case .forecastDue, .helpOrdered: false
        }
    }
}
