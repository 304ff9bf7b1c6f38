package import Accounts
internal import Notices
package import Requests
internal import Staff

/// A mail that is due: how much is new, and for whom. What is new is counted when it is asked for, so nothing
/// is mailed that was read meanwhile.
package struct DueMail: Sendable, SecretValue {
    package let account: AccountID
    package let address: String
    package let count: Int
    /// Whether there is more than was counted.
    package let hasMore: Bool
    /// Up to which notice it tells.
    package let through: Int64
    /// When one was tried before.
    package let mailedSeconds: Int64?
}

extension RequestHandler {
    private static let holdersAtOnce = 50

    /// The next one, in the order of the logins; nil where nobody with a higher number has one.
    package func nextMail(after: AccountID?, _ call: Call) async throws -> DueMail? {
        guard !MailTiming.isNight(call.seconds) else { return nil }
        let accounts = try await node.accounts()
        var after = after
        while true {
            let holders = try await accounts.mailHolders(after: after, limit: Self.holdersAtOnce)
            guard let last = holders.last else { return nil }
            for holder in holders {
                if let due = try await dueMail(holder, call) { return due }
            }
            after = last.account
        }
    }

    private func dueMail(_ holder: MailHolder, _ call: Call) async throws -> DueMail? {
        guard
            MailTiming.isDue(
                mailed: holder.mailedSeconds, refused: holder.refusedSeconds, at: call.seconds),
            let reader = try await mailReader(holder, call)
        else { return nil }
        let notices = try await node.notices()
        try await notices.begin(reader)
        let news = try await notices.news(of: reader, after: holder.toldNumber)
        guard news.count > 0 else { return nil }
        let most = NoticeLimits().unreadMax
        return DueMail(
            account: holder.account, address: holder.address, count: min(news.count, most),
            hasMore: news.count > most, through: news.newest,
            mailedSeconds: holder.mailedSeconds)
    }

    /// In posts in which the own notices were never looked at, they begin when mail is asked for.
    func beginMail(of account: AccountID, _ call: Call) async throws {
        guard let holder = try await node.accounts().mailHolder(account),
            let reader = try await mailReader(holder, call)
        else { return }
        try await node.notices().begin(reader)
    }

    private func mailReader(_ holder: MailHolder, _ call: Call) async throws -> NoticeReader? {
        guard let posts = try await mailPosts(of: holder, call) else { return nil }
        return await noticeAudience(holder.account, posts).reader
    }

    /// All posts of today; nil where the member of staff to whom the login belongs has left, or the number is
    /// another's.
    private func mailPosts(of holder: MailHolder, _ call: Call) async throws -> [ActingPost]? {
        var posts = try holder.roles.map { try ActingPost(reading: $0.japanese) }
        guard holder.isStaff else { return posts.isEmpty ? nil : posts }
        guard let standing = try await standing(ofTag: holder.tag, seconds: call.seconds),
            standing.person == holder.holder
        else { return nil }
        posts += try standing.posts.map { try ActingPost(reading: $0.command) }
        return posts
    }
}
